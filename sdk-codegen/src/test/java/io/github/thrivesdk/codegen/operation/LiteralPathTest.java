package io.github.thrivesdk.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralPathTest {
    @ParameterizedTest
    @CsvSource({
        "/a/{b}.{c}:verb, /a/{b}.{c}:verb",
        "/a b/ü, /a%20b/%C3%BC",
        "/a/{größe des teils}/x|y, /a/{größe des teils}/x%7Cy",
        "/things(id='{id}')?a={a}#part, /things(id='{id}')?a={a}",
        "/50%25, /50%25",
    })
    void whatNoUrlMayHoldIsEncoded(String path, String literal) {
        assertThat(LiteralPath.of(path)).isEqualTo(literal);
    }
}
