package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Transport;

/** Deadlines over Apache HttpClient 5. */
class DeadlineOverHttpClient5Test extends DeadlineTest {
    @Override
    Transport transport() {
        return ForeignTransports.httpClient5();
    }
}
