package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static io.github.thrivesdk.auth.ThriveAuthTest.base64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest extends AuthTest {
    @TempDir
    Path folder;

    private Path file;
    private Supplier<Secret> secret;

    @BeforeEach
    void place() {
        file = folder.resolve("secret");
        secret = ThriveAuth.secretFile(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "s3cret\n", "s3cret\r\n", "\uFEFFs3cret\n"})
    void oneLineBreakAtTheEndIsNotPartOfTheSecret(String content) throws IOException {
        Files.writeString(file, content);

        assertThat(secret.get().reveal()).isEqualTo("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret\n\n", " s3cret", "s3cret ", "s3\ncret", "s3\u0000cret"})
    void otherWhiteSpaceIsRefusedWithoutRepeatingTheSecret(String content) throws IOException {
        Files.writeString(file, content);

        assertThatThrownBy(secret::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the secret in the file " + file)
                .hasMessageNotContaining("s3");
    }

    @Test
    void emptyFileIsRefused() throws IOException {
        Files.writeString(file, "\n");

        assertThatThrownBy(secret::get)
                .hasMessage("the secret in the file " + file + " is missing: give the value that Thrive issued");
    }

    @Test
    void fileThatIsNoTextIsRefused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(secret::get).hasMessage("the secret in the file " + file + " is not UTF-8 text");
    }

    @Test
    void hugeFileIsRefused() throws IOException {
        Files.write(file, new byte[100_000]);

        assertThatThrownBy(secret::get)
                .hasMessage("the secret in the file " + file + " is larger than any secret (100000 bytes)");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void deviceWithoutAnEndIsNotReadForEver() {
        assertThatThrownBy(ThriveAuth.secretFile(Path.of("/dev/zero"))::get)
                .hasMessage("the secret in the file /dev/zero holds a control character: check how it was copied");
    }

    @Test
    void directoryIsNoSecret() {
        assertThatThrownBy(ThriveAuth.secretFile(folder)::get)
                .hasMessage("the secret in the file " + folder + " cannot be read (IOException): is it a file?");
    }

    @Test
    void changedFileIsReadAgain() throws IOException {
        Files.writeString(file, "one");
        Authorizer basic = open(ThriveAuth.basic(new TenantId(TENANT), secret));
        assertThat(header(basic, READ)).isEqualTo("Basic " + base64(TENANT + ":one"));

        Files.writeString(file, "three");

        assertThat(header(basic, READ)).isEqualTo("Basic " + base64(TENANT + ":three"));
    }

    @Test
    void rotationThatLeavesTimeAndSizeAloneIsSeenAfterA401() throws IOException {
        FileTime moment = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.writeString(file, "one");
        Files.setLastModifiedTime(file, moment);
        Authorizer basic = open(ThriveAuth.basic(new TenantId(TENANT), secret));
        Authorization first = soon(ask(basic, READ));
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, moment);

        assertThat(basic.rejected(first)).isTrue();

        assertThat(header(basic, READ)).isEqualTo("Basic " + base64(TENANT + ":two"));
    }

    @Test
    void rotatedClientSecretIsUsedForTheNextTokenWithoutARestart() throws IOException {
        FileTime moment = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.writeString(file, "one");
        Files.setLastModifiedTime(file, moment);
        server.answer(request -> request.authorization().contains("Basic " + base64("client:two"))
                ? server.token(60)
                : new TokenServer.Reply(401, "{\"error\":\"invalid_client\"}"));
        Authorizer authorizer = open(credentials().clientSecret(secret).build());
        refusal(authorizer, READ);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, moment);

        assertThat(header(authorizer, READ)).isEqualTo("Bearer token-1");
    }

    @Test
    void unreadableFileFailsTheCallWithItsPath() {
        assertThat(refusal(open(credentials().clientSecret(secret).build()), READ))
                .hasMessage(
                        "No credentials: the secret in the file " + file + " cannot be read: there is no such file");
    }
}
