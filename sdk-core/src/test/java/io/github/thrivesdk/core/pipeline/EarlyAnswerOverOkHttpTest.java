package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Transport;

/** Answers early over OkHttp. */
class EarlyAnswerOverOkHttpTest extends EarlyAnswerTest {
    @Override
    Transport transport() {
        return ForeignTransports.okHttp();
    }
}
