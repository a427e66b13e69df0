package io.github.thrivesdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thrivesdk.auth.ScopeCheck;
import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.call.BulkOutcome;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.generated.model.Audience;
import io.github.thrivesdk.generated.model.AudienceMember;
import io.github.thrivesdk.generated.model.CreateAudienceRequest;
import io.github.thrivesdk.generated.model.EntityRef;
import io.github.thrivesdk.generated.model.FailedEntity;
import io.github.thrivesdk.it.watch.ContractWatch;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Operations without a state of their own. */
class DocumentedOperationsTest {
    private final ThriveSimulator simulator = ThriveSimulator.start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void exampleIsTheOnlyPage() {
        try (ThriveClient client = simulator.client().build()) {
            assertThat(client.audiences().listAllAudiences().stream().map(Audience::name))
                    .containsExactly("Leeds nurses");
            assertThat(client.completions().listAllCompletions()).hasSize(1);
        }
    }

    @Test
    void anotherAnswerCanBeGiven() {
        simulator.answer("getAudience", 404, "{\"message\": \"gone\"}");
        try (ThriveClient client = simulator.client().build()) {
            assertThatExceptionOfType(ThriveApiException.NotFound.class)
                    .isThrownBy(() -> client.audiences().getAudience("a-1"))
                    .satisfies(gone -> assertThat(gone.error().message()).isEqualTo("gone"));
        }
    }

    @Test
    void answersForOnceWaitInLine() {
        simulator.answerNext(
                "addAudienceMembers",
                207,
                "{\"success\": {\"count\": 99, \"entities\": []}, \"failure\": {\"count\": 1, \"entities\":"
                        + " [{\"reference\": \"EMP-7\", \"reason\": \"User not found\"}]}}");
        List<String> refs =
                IntStream.range(0, 101).mapToObj(number -> "EMP-" + number).toList();
        try (ThriveClient client = simulator.client().build()) {
            BulkOutcome<String, EntityRef, FailedEntity> outcome =
                    client.audiences().addAllAudienceMembers("leeds-nurses", refs);
            assertThat(outcome.failed()).extracting(FailedEntity::reference).contains("EMP-7");
            assertThat(outcome.unmentioned()).isPositive();
            assertThat(outcome.isComplete()).isFalse();
        }
        assertThat(simulator.requests()).extracting(SeenRequest::status).containsExactly(207, 200);
    }

    @Test
    void bodyThatBreaksALimitIsNotSent() {
        CreateAudienceRequest tooLong =
                CreateAudienceRequest.builder().name("n".repeat(101)).build();
        try (ThriveClient client = simulator.client().build()) {
            assertThatExceptionOfType(ThriveNotSentException.class)
                    .isThrownBy(() -> client.audiences().createAudience(tooLong))
                    .withMessageStartingWith("createAudience: name must have a length of at most 100");
        }
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void moreThanAHundredMembersAreNotReplaced() {
        List<String> refs = Collections.nCopies(101, "EMP-1");
        try (ThriveClient client = simulator.client().build()) {
            assertThatExceptionOfType(ThriveNotSentException.class)
                    .isThrownBy(() -> client.audiences().replaceAudienceMembers("leeds-nurses", refs))
                    .withMessageContaining("from 1 to 100 and has 101");
        }
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @Tag(ContractWatch.BROKEN_ON_PURPOSE)
    void membersAreReadWithOrWithoutAnEnvelope() {
        simulator.answerNext("listAudienceMembers", 200, "[{\"userId\": \"u-1\"}, null, {\"userId\": \"u-2\"}]");
        simulator.answerNext("listAudienceMembers", 200, "[]");
        try (ThriveClient client = simulator.client().build()) {
            assertThat(client.audiences().listAllAudienceMembers("leeds-nurses"))
                    .extracting(AudienceMember::userId)
                    .containsExactly("u-1", "u-2");
        }
    }

    @Test
    @Tag(ContractWatch.BROKEN_ON_PURPOSE)
    void deletionThatTheServerDeniesIsNoSuccess() {
        simulator.answerNext("deleteAudience", 200, "{\"success\": false}");
        simulator.answerNext("deleteAudience", 200, "{\"success\": true}");
        try (ThriveClient client = simulator.client().build()) {
            assertThatExceptionOfType(ThriveApiException.class)
                    .isThrownBy(() -> client.audiences().deleteAudience("leeds-nurses"))
                    .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(200));
            client.audiences().deleteAudience("leeds-nurses");
            client.audiences().deleteAudience("leeds-nurses");
        }
        assertThat(simulator.requests()).hasSize(3);
    }

    @Test
    void thirdRequestFails() {
        simulator.failNext(Fault.none(), Fault.none(), Fault.status(404));
        try (ThriveClient client = simulator.client().build()) {
            client.audiences().getAudience("a-1");
            client.audiences().getAudience("a-1");
            assertThatExceptionOfType(ThriveApiException.NotFound.class)
                    .isThrownBy(() -> client.audiences().getAudience("a-1"));
        }
    }

    @Test
    void lateAnswerIsOfARequestThatWasCarriedOut() {
        simulator.tenant().withUsers("jane");
        simulator.failNext(Fault.late(Duration.ofSeconds(2)));
        try (ThriveClient client = simulator
                .client(simulator.tenant())
                .timeout(Duration.ofMillis(200))
                .build()) {
            assertThatExceptionOfType(ThriveOutcomeUnknownException.class)
                    .isThrownBy(() -> client.users().deleteUser("jane"));
        }
        assertThat(simulator.tenant().users()).isEmpty();
    }

    @Test
    void errorsAreWordedAsTheDocumentSays() {
        try (ThriveClient stranger = simulator
                .client()
                .auth(ThriveAuth.basic(simulator.tenant().id().value(), "wrong"))
                .build()) {
            assertThatExceptionOfType(ThriveApiException.Unauthorized.class)
                    .isThrownBy(() -> stranger.users().suspendUser("jane"))
                    .satisfies(refused -> assertThat(refused.error().id()).isNotNull());
            assertThatExceptionOfType(ThriveApiException.Unauthorized.class)
                    .isThrownBy(() -> stranger.audiences().getAudience("a-1"))
                    .satisfies(refused -> assertThat(refused.error().id()).isNull());
        }
    }

    @Test
    void scopeIsChecked() {
        ThriveAuth readOnly = ThriveAuth.clientCredentials()
                .tenantId(simulator.tenant().id())
                .clientId(simulator.tenant().clientId())
                .clientSecret(simulator.tenant().clientSecret())
                .scopes("api/read")
                .scopeCheck(ScopeCheck.OFF)
                .build();
        try (ThriveClient client = simulator.client().auth(readOnly).build()) {
            assertThat(client.audiences().getAudience("a-1").name()).isEqualTo("Leeds nurses");
            assertThatExceptionOfType(ThriveApiException.class)
                    .isThrownBy(() -> client.audiences().deleteAudience("a-1"))
                    .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void operationThatTheDocumentDoesNotNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.answer("listDragons", 200, "[]"))
                .withMessage("The OpenAPI document has no operation 'listDragons'");
    }
}
