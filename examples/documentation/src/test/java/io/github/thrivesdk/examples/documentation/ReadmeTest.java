package io.github.thrivesdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveEnvironment;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The Java of the README, run against the simulator. */
class ReadmeTest {}
