/** Basic and OAuth client credentials for the Thrive API, with a token cache. Knows no endpoint but the token's. */
module io.github.thrivesdk.auth {
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires transitive feign.core;
    requires transitive io.github.thrivesdk.core;

    exports io.github.thrivesdk.auth;
}
