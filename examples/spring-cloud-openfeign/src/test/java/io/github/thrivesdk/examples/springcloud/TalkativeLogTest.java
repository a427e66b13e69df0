package io.github.thrivesdk.examples.springcloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.testkit.ThriveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What an application logs whose every logger is at its most talkative, that of the simulator apart. */
@SpringBootTest(
        properties = {
            "logging.level.root=TRACE",
            "logging.level.wiremock=OFF",
            "logging.level.org.wiremock=OFF",
            "spring.cloud.openfeign.client.config.thrive.logger-level=FULL"
        })
@ExtendWith(OutputCaptureExtension.class)
class TalkativeLogTest {
    private static final ThriveSimulator THRIVE = ThriveSimulator.start();

    @Autowired
    private ThriveUsers users;

    @DynamicPropertySource
    static void pointAtTheSimulator(DynamicPropertyRegistry properties) {
        properties.add("thrive.url", () -> THRIVE.uri().toString());
    }

    @AfterAll
    static void stop() {
        THRIVE.close();
    }

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

    @TestConfiguration
    static class Simulated {
        @Bean
        ThriveAuth thriveAuth() {
            return THRIVE.tenant().clientCredentials();
        }

        @Bean
        ThriveEnvironment thriveEnvironment() {
            return THRIVE.environment();
        }
    }
}
