package io.github.thrivesdk.examples.springcloud;

import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.testkit.ThriveSimulator;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** Points the application at a simulator, which lives as long as the tests. */
abstract class SimulatedThrive {
    static final ThriveSimulator THRIVE = ThriveSimulator.start();

    @TestBean(methodName = "simulated")
    @SuppressWarnings("UnusedVariable") // Takes the place of the bean.
    private ThriveEnvironment environment;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("thrive.environment", () -> "staging-mea");
        properties.add("thrive.tenant-id", () -> THRIVE.tenant().id().value());
        properties.add("thrive.client-id", THRIVE.tenant()::clientId);
        properties.add(
                "thrive.client-secret", () -> THRIVE.tenant().clientSecret().reveal());
    }

    static ThriveEnvironment simulated() {
        return THRIVE.environment();
    }
}
