package io.github.thrivesdk.it.watch;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test in which an exchange broke the contract, unless the test is tagged for it. */
public final class ContractWatch implements AfterEachCallback {
    /** The tag of tests that leave the contract on purpose. */
    public static final String BROKEN_ON_PURPOSE = "contract-broken-on-purpose";

    /** For {@link java.util.ServiceLoader}. */
    public ContractWatch() {}

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> breaches = Breaches.take();
        if (!breaches.isEmpty() && !context.getTags().contains(BROKEN_ON_PURPOSE)) {
            throw new AssertionError(
                    "An exchange is not what the OpenAPI document says:\n" + String.join("\n", breaches));
        }
    }
}
