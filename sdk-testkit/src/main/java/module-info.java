/** A simulator of Thrive for tests. */
module io.github.thrivesdk.testkit {
    requires com.fasterxml.jackson.databind;
    requires static org.junit.jupiter.api;
    requires static transitive org.jspecify;
    requires transitive io.github.thrivesdk.client;
    requires wiremock.standalone;

    exports io.github.thrivesdk.testkit;
}
