package io.github.thrivesdk.examples.springcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.FeignException;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.testkit.SeenRequest;
import io.github.thrivesdk.testkit.ThriveSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class ThriveUsersTest {
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
    void userIsDeletedWithATokenOfTheSdk() {
        THRIVE.tenant().withUsers("a/b");

        assertThat(users.deleteUser("a/b").success()).isTrue();
        assertThat(THRIVE.requests())
                .extracting(SeenRequest::path)
                .contains("/oauth2/token/eu-west-2_Simulated", "/rest/v2/users/ref/a%2Fb");
    }

    @Test
    void revokedTokenIsReplaced() {
        THRIVE.tenant().withUsers("jane", "joe");
        users.deleteUser("jane");
        THRIVE.revokeTokens();

        assertThat(users.deleteUser("joe").success()).isTrue();
    }

    @Test
    void refusalIsFeignsOwnException() {
        assertThatThrownBy(() -> users.deleteUser("nobody")).isInstanceOf(FeignException.NotFound.class);
    }

    @Test
    void blankRefIsNeverSent() {
        int before = THRIVE.requests().size();

        assertThatThrownBy(() -> users.deleteUser(" ")).isInstanceOf(ThriveNotSentException.class);
        assertThat(THRIVE.requests()).hasSize(before);
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
