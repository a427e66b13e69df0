package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Transport;

/** Counts requests over Apache HttpClient 5. */
class ExactlyOnceOverHttpClient5Test extends ExactlyOnceTest {
    @Override
    Transport transport() {
        return ForeignTransports.httpClient5();
    }
}
