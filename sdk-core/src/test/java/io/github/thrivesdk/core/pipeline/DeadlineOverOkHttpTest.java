package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.http.Transport;

/** Deadlines over OkHttp. */
class DeadlineOverOkHttpTest extends DeadlineTest {
    @Override
    Transport transport() {
        return ForeignTransports.okHttp();
    }
}
