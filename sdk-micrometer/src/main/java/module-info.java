/** Metrics and traces of the Thrive SDK through Micrometer. */
module io.github.thrivesdk.micrometer {
    requires static transitive micrometer.core;
    requires static transitive org.jspecify;
    requires transitive io.github.thrivesdk.core;
    requires transitive micrometer.observation;

    exports io.github.thrivesdk.micrometer;
}
