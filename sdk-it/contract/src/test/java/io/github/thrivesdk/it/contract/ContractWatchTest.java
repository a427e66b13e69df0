package io.github.thrivesdk.it.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.it.watch.ContractWatch;
import io.github.thrivesdk.it.watch.RequestWatch;
import io.github.thrivesdk.testkit.ThriveSimulator;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What watches the tests of all modules notices a breach; else their silence would say nothing. */
class ContractWatchTest {
    private final ThriveSimulator simulator = ThriveSimulator.start();
    private final ContractWatch watch = new ContractWatch();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void testInWhichAnAnswerBreaksTheContractFails() {
        breakTheContract();

        assertThatThrownBy(() -> watch.afterEach(contextWith(Set.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/results/0/id");
        assertThatCode(() -> watch.afterEach(contextWith(Set.of()))).doesNotThrowAnyException();
    }

    @Test
    void testThatIsTaggedForItMayBreakTheContract() {
        breakTheContract();

        assertThatCode(() -> watch.afterEach(contextWith(Set.of(ContractWatch.BROKEN_ON_PURPOSE))))
                .doesNotThrowAnyException();
    }

    @Test
    void testInWhichARequestToAServerOfItsOwnBreaksTheContractFails() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1))
                .getFilters()
                .add(new RequestWatch());
        server.start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/rest/v9/nobody");
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
        } finally {
            server.stop(0);
        }

        assertThatThrownBy(() -> watch.afterEach(contextWith(Set.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/rest/v9/nobody");
    }

    private void breakTheContract() {
        simulator.answerNext("listAudiences", 200, "{\"results\": [{\"id\": []}]}");
        try (ThriveClient client = simulator.client().build()) {
            assertThatThrownBy(() -> client.audiences().listAudiences()).isNotNull();
        }
    }

    private static ExtensionContext contextWith(Set<String> tags) {
        return (ExtensionContext) Proxy.newProxyInstance(
                ExtensionContext.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) -> method.getName().equals("getTags") ? tags : null);
    }
}
