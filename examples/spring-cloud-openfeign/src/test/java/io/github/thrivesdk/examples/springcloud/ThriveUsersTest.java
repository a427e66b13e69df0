package io.github.thrivesdk.examples.springcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.FeignException;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.testkit.SeenRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ThriveUsersTest extends SimulatedThrive {
    @Autowired
    private ThriveUsers users;

    @Autowired
    private ThriveProperties properties;

    @Test
    void userIsDeletedWithATokenOfTheSdk() {
        THRIVE.tenant().withUsers("a/b");

        assertThat(users.deleteUser("a/b").success()).isTrue();
        assertThat(THRIVE.requests())
                .extracting(SeenRequest::path)
                .contains("/oauth2/token/eu-west-2_Simulated", "/rest/v2/users/ref/a%2Fb");
    }

    @Test
    void settingsAreTypedAndPrintNoSecret() {
        assertThat(properties.environment()).isEqualTo(ThriveEnvironment.STAGING_MEA);
        assertThat(properties.toString())
                .doesNotContain(THRIVE.tenant().clientSecret().reveal());
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
}
