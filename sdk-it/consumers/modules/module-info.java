/** An application as a module: it requires the client, and what else is to be had through it. */
module com.example.leavers {
    requires io.github.thrivesdk.client;
    // For Jars, which looks at the libraries.
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    // For LittleThrive.
    requires jdk.httpserver;
}
