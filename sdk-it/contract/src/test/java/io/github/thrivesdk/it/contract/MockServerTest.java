package io.github.thrivesdk.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.it.node.NodeProgram;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prism, a mock server that is not ours, answers every operation of the client from nothing but the document. */
class MockServerTest {
    private static final Path DOCUMENT =
            Path.of("../../openapi/target/classes/META-INF/openapi/thrive-public-api.yaml");
    private static NodeProgram prism;
    private static URI uri;

    private final ContractTransport transport = new ContractTransport();

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(NodeProgram.isNpmHere(), "npm is not installed: the mock server is left out");
        int port = NodeProgram.freePort();
        uri = URI.create("http://127.0.0.1:" + port);
        prism = NodeProgram.start(
                "prism",
                "Prism is listening",
                "prism",
                "mock",
                "--errors",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                DOCUMENT.toAbsolutePath().normalize().toString());
    }

    @AfterAll
    static void stop() {
        if (prism != null) {
            prism.close();
        }
    }

    @AfterEach
    void close() {
        transport.close();
    }

    static List<DocumentedOperation> operations() {
        return DocumentedOperation.all();
    }

    @Test
    void allOperationsOfTheDocumentAreTried() {
        assertThat(operations()).hasSizeGreaterThanOrEqualTo(48);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersTheClient(DocumentedOperation operation) throws Exception {
        try (ThriveClient client = client(ThriveAuth.basic("eu-west-2_AbcdEfghI", "secret"))) {
            EveryOperation.call(client, operation);
        }
        assertThat(transport.exchanges()).hasSize(1);
        assertThat(transport.breaches()).isEmpty();
    }

    @Test
    void givesTokensToo() {
        ThriveAuth oauth = ThriveAuth.clientCredentials("eu-west-2_AbcdEfghI", "client", "secret");
        try (ThriveClient client = client(oauth)) {
            assertThat(client.users().deleteUser("jane").success()).isTrue();
        }
        assertThat(transport.exchanges()).containsExactly("POST 200", "DELETE 200");
        assertThat(transport.breaches()).isEmpty();
    }

    private ThriveClient client(ThriveAuth auth) {
        return ThriveClient.builder()
                .environment(ThriveEnvironment.loopback(uri))
                .auth(auth)
                .transport(transport)
                .build();
    }
}
