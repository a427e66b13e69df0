package io.github.thrivesdk.it.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.it.watch.ContractWatch;
import io.github.thrivesdk.testkit.ThriveSimulator;
import java.lang.reflect.Proxy;
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
