package io.github.thrivesdk.core.feign;

import feign.Response;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Carries a result that is read already from the client to the decoder. */
final class ResultBody implements Response.Body {
    private final @Nullable Object result;

    ResultBody(@Nullable Object result) {
        this.result = result;
    }

    @Nullable
    Object result() {
        return result;
    }

    @Override
    public Integer length() {
        return 0;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public InputStream asInputStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public Reader asReader(Charset charset) {
        return Reader.nullReader();
    }

    @Override
    public void close() {}
}
