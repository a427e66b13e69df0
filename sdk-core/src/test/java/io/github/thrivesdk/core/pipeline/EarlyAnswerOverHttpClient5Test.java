package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Transport;

/** Answers early over Apache HttpClient 5. */
class EarlyAnswerOverHttpClient5Test extends EarlyAnswerTest {
    @Override
    Transport transport() {
        return ForeignTransports.httpClient5();
    }
}
