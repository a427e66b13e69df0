/** The client for the Thrive Learning public API. */
module io.github.thrivesdk.client {
    requires static transitive org.jspecify;
    requires transitive io.github.thrivesdk.auth;
    requires transitive io.github.thrivesdk.core;
    requires transitive io.github.thrivesdk.generated;

    exports io.github.thrivesdk.client;
    exports io.github.thrivesdk.client.webhook;
}
