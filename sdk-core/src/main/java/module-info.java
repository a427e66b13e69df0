/** The runtime of the Thrive SDK: environments, errors and the call pipeline. Knows no endpoint. */
module io.github.thrivesdk.core {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires transitive java.net.http;
    requires jakarta.validation;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires transitive feign.core;

    exports io.github.thrivesdk.core;
    exports io.github.thrivesdk.core.auth;
    exports io.github.thrivesdk.core.call;
    exports io.github.thrivesdk.core.error;
    exports io.github.thrivesdk.core.feign;
    exports io.github.thrivesdk.core.http;
    exports io.github.thrivesdk.core.json;
    exports io.github.thrivesdk.core.model;
    exports io.github.thrivesdk.core.pipeline;
    exports io.github.thrivesdk.core.spec;

    // The JSON binding looks into dates: Jackson 2, or Jackson 3 if an application brings a binding of its own.
    opens io.github.thrivesdk.core to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
