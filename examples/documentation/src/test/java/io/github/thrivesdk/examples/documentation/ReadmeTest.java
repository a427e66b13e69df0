package io.github.thrivesdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.CallOptions;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.call.BulkOutcome;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.generated.model.DeleteUserResponse;
import io.github.thrivesdk.generated.model.EntityRef;
import io.github.thrivesdk.generated.model.FailedEntity;
import io.github.thrivesdk.generated.model.UpdateUserRequest;
import io.github.thrivesdk.generated.model.User;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.SimulatedTenant;
import io.github.thrivesdk.testkit.ThriveSimulator;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Java of the README, run against the simulator. */
class ReadmeTest {
    @RegisterExtension
    final ThriveSimulatorExtension thrive = new ThriveSimulatorExtension();

    private final List<String> log = new ArrayList<>();

    @Test
    void aClientDeletesAUser() {
        tenant().withUsers("jane");
        try (ThriveClient client = simulator().client().build()) {
            DeleteUserResponse response = client.users().deleteUser("jane");

            assertThat(response.success()).isTrue();
        }
    }

    @Test
    void aClientIsBuiltFromEnvironmentAndCredentials() {
        String tenantId = "eu-west-2_AbcdEfghI";
        String apiSecret = "made-up";
        ThriveClient client = ThriveClient.builder()
                .environment(ThriveEnvironment.PRODUCTION_MEA)
                .auth(ThriveAuth.basic(tenantId, apiSecret))
                .build();

        assertThat(client.environment().host(io.github.thrivesdk.core.TokenUse.PUBLIC_API))
                .hasToString("https://public.api.mea.learn.tech");
        client.close();
    }

    @Test
    void aJobAccountsForEachPerson() {
        tenant().withUsers("jane");
        simulator().failNext(Fault.answerLost());
        try (ThriveClient client = simulator().client().build()) {
            for (String ref : List.of("jane", "joe")) {
                DeletionOutcome outcome = client.tryDeleteUser(ref);
                if (outcome instanceof DeletionOutcome.Deleted) {
                    log.add(ref + " is deleted");
                } else if (outcome instanceof DeletionOutcome.Refused refused) {
                    log.add(ref + " was refused: " + refused.why());
                } else if (outcome instanceof DeletionOutcome.NotSent unsent) {
                    log.add(ref + " is as before: " + unsent.cause().getMessage());
                } else if (outcome instanceof DeletionOutcome.Unknown unknown) {
                    log.add(ref + " may be deleted, look before you repeat it: "
                            + unknown.cause().reason());
                }
            }
        }

        assertThat(log)
                .containsExactly(
                        "jane may be deleted, look before you repeat it: CONNECTION_LOST",
                        "joe was refused: NO_SUCH_USER");
    }

    @Test
    void failuresSayWhatToDo() {
        try (ThriveClient client = simulator().client().build()) {
            try {
                client.users().deleteUser("nobody");
            } catch (ThriveApiException refused) {
                log.add("refused with " + refused.statusCode() + ": "
                        + refused.error().message());
            } catch (ThriveTokenException noToken) {
                log.add("no token, nothing was sent: " + noToken.reason());
            } catch (ThriveNotSentException unsent) {
                log.add("nothing was sent: " + unsent.reason());
            } catch (ThriveOutcomeUnknownException unknown) {
                log.add("sent, outcome unknown: " + unknown.reason());
            }
        }

        assertThat(log).containsExactly("refused with 404: User not found");
    }

    @Test
    void callsCanDifferFromTheClient() {
        tenant().withUsers("jane");
        try (ThriveClient client = simulator().client().build()) {
            CallOptions careful = CallOptions.builder()
                    .timeout(Duration.ofSeconds(5))
                    .header("X-Job", "leavers")
                    .noRetry()
                    .build();
            client.with(careful).users().deleteUser("jane");
        }

        assertThat(simulator().requests().get(0).header("X-Job")).isEqualTo("leavers");
    }

    @Test
    void listsAreReadToTheirEnd() {
        tenant().withUsers("jane", "joe");
        try (ThriveClient client = simulator().client().build()) {
            for (User user : client.users().listAllUsers()) {
                log.add(user.ref());
            }
        }

        assertThat(log).containsExactlyInAnyOrder("jane", "joe");
    }

    @Test
    void changeKeepsWhatIsNotSetAndClearsWhatIsNull() {
        tenant().withUsers("jane");
        try (ThriveClient client = simulator().client().build()) {
            UpdateUserRequest change = UpdateUserRequest.builder()
                    .jobTitle("Charge nurse")
                    .managerRef(null)
                    .build();
            client.users().updateUser("jane", change);
        }

        assertThat(simulator().requests().get(0).body())
                .isEqualTo("{\"jobTitle\":\"Charge nurse\",\"managerRef\":null}");
    }

    @Test
    void longListIsSplitAndEachItemIsAccountedFor() {
        List<String> refs =
                IntStream.range(0, 150).mapToObj(number -> "user-" + number).toList();
        try (ThriveClient client = simulator().client().build()) {
            BulkOutcome<String, EntityRef, FailedEntity> added =
                    client.audiences().addAllAudienceMembers("leeds-nurses", refs);
            log.add(added.succeeded().size() + " added, " + added.failed().size() + " refused, "
                    + added.unsettled().size() + " unsettled, "
                    + added.unsent().size() + " unsent");
        }

        assertThat(simulator().requests()).hasSize(2);
        assertThat(log).singleElement().asString().endsWith("0 unsettled, 0 unsent");
    }

    @Test
    void callsNeedNotBlock() {
        tenant().withUsers("jane");
        try (ThriveClient client = simulator().client().build()) {
            CompletableFuture<DeleteUserResponse> deletion =
                    client.async().users().deleteUser("jane");

            assertThat(deletion.join().success()).isTrue();
        }
    }

    @Test
    void badArgumentIsNeverSent() {
        try (ThriveClient client = simulator().client().build()) {
            assertThatThrownBy(() -> client.users().deleteUser(" "))
                    .isInstanceOf(ThriveNotSentException.class)
                    .hasMessage("deleteUser: ref is required and was blank; nothing was sent");
        }
        assertThat(simulator().requests()).isEmpty();
    }

    private ThriveSimulator simulator() {
        return thrive.simulator();
    }

    private SimulatedTenant tenant() {
        return simulator().tenant();
    }
}
