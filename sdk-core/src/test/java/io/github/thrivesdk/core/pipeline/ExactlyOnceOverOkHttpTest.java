package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Transport;

/** Counts requests over OkHttp. */
class ExactlyOnceOverOkHttpTest extends ExactlyOnceTest {
    @Override
    Transport transport() {
        return ForeignTransports.okHttp();
    }
}
