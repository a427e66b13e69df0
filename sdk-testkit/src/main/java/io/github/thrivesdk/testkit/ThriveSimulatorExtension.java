package io.github.thrivesdk.testkit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A simulator for each test: {@code @RegisterExtension ThriveSimulatorExtension thrive = new
 * ThriveSimulatorExtension();}
 */
public final class ThriveSimulatorExtension implements BeforeEachCallback, AfterEachCallback {
    private @Nullable ThriveSimulator simulator;

    /** An extension whose simulator starts before each test and stops after it. */
    public ThriveSimulatorExtension() {}

    /**
     * The simulator of the running test.
     *
     * @throws IllegalStateException if no test is running
     */
    public ThriveSimulator simulator() {
        if (simulator == null) {
            throw new IllegalStateException("no test is running: register the extension with @RegisterExtension");
        }
        return simulator;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        simulator = ThriveSimulator.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        simulator().close();
        simulator = null;
    }
}
