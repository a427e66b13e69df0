package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Transport;

/** Unusable answers over OkHttp. */
class BadAnswerOverOkHttpTest extends BadAnswerTest {
    @Override
    Transport transport() {
        return ForeignTransports.okHttp();
    }
}
