package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Transport;

/** Unusable answers over Apache HttpClient 5. */
class BadAnswerOverHttpClient5Test extends BadAnswerTest {
    @Override
    Transport transport() {
        return ForeignTransports.httpClient5();
    }
}
