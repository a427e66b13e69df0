package io.github.thrivesdk.examples.springcloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an application logs whose every logger is at its most talkative, that of the simulator apart. */
@SpringBootTest(
        properties = {
            "logging.level.root=TRACE",
            "logging.level.wiremock=OFF",
            "logging.level.org.wiremock=OFF",
            "spring.cloud.openfeign.client.config.thrive.logger-level=FULL"
        })
@ExtendWith(OutputCaptureExtension.class)
class TalkativeLogTest extends SimulatedThrive {
    @Autowired
    private ThriveUsers users;

    @Test
    void holdsNoCredentials(CapturedOutput output) {
        THRIVE.tenant().withUsers("jane", "joe");
        users.deleteUser("jane");
        THRIVE.revokeTokens();
        users.deleteUser("joe");

        assertThat(output.getAll())
                .contains("---> DELETE ")
                .doesNotContain("Authorization: ")
                .doesNotContain("simulated-")
                .doesNotContain(THRIVE.tenant().clientSecret().reveal());
    }
}
