package io.github.thrivesdk.client.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.generated.model.AssignmentEvent;
import io.github.thrivesdk.generated.model.CompletionEvent;
import io.github.thrivesdk.generated.model.ContentEvent;
import io.github.thrivesdk.generated.model.EventPerson;
import io.github.thrivesdk.generated.model.NotificationEvent;
import io.github.thrivesdk.generated.model.UnknownWebhookEvent;
import io.github.thrivesdk.generated.model.UserAccountEvent;
import io.github.thrivesdk.generated.model.WebhookEvent;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReceiverTest {
    private static final String SECRET = "a-webhook-secret";

    private final WebhookReceiver receiver = WebhookReceiver.of(WebhookSignature.of(Secret.of(SECRET)));

    @Test
    void eventOfAnAccountIsTyped() {
        WebhookEvent event = received("""
                {"eventType": "user.deactivated", "tenantId": "eu-west-2_AbcdEfghI",
                 "createdAt": "2024-03-09T22:18:26.625Z", "dispatchedAt": "2024-03-09T22:18:28.001Z",
                 "user": {"id": "usr_abc123", "reference": "EMP-1001", "email": null, "status": "inactive"}}""");

        assertThat(event).isInstanceOfSatisfying(UserAccountEvent.class, account -> {
            assertThat(account.user()).isNotNull();
            assertThat(account.user().reference()).isEqualTo("EMP-1001");
            assertThat(account.user().status()).isEqualTo("inactive");
        });
    }

    @Test
    void whatAllEventsHaveIsReadWithoutAskingWhichItIs() {
        WebhookEvent event = received("""
                {"eventType": "content.passed", "tenantId": "eu-west-2_AbcdEfghI",
                 "createdAt": "2024-03-09T22:18:26.625Z"}""");

        assertThat(event.eventType()).isEqualTo("content.passed");
        assertThat(event.tenantId()).isEqualTo("eu-west-2_AbcdEfghI");
        assertThat(event.createdAt()).hasToString("2024-03-09T22:18:26.625Z");
        assertThat(event.dispatchedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "content.completed, CompletionEvent",
        "content.passed, CompletionEvent",
        "content.created, ContentEvent",
        "content.restored, ContentEvent",
        "assignment.assigned, AssignmentEvent",
        "user.created, UserAccountEvent",
        "notification.dispatched, NotificationEvent",
        "page.created, UnknownWebhookEvent",
        "enrolment.updated, UnknownWebhookEvent"
    })
    void kindOfEventTellsItsType(String eventType, String type) {
        WebhookEvent event = received("{\"eventType\": \"" + eventType + "\"}");

        assertThat(event.getClass().getSimpleName()).isEqualTo(type);
        assertThat(event.eventType()).isEqualTo(eventType);
    }

    @Test
    void nestedPartsAreTyped() {
        AssignmentEvent assignment = (AssignmentEvent) received("""
                {"eventType": "assignment.assigned", "assignment": {"id": "a-1", "recurrence": "30"},
                 "users": [{"reference": "EMP-1001"}, {"reference": "EMP-1002"}]}""");
        NotificationEvent notification = (NotificationEvent) received("""
                {"eventType": "notification.dispatched", "notification": {"messageActions": [{"label": "Open"}]}}""");

        assertThat(assignment.users()).extracting(EventPerson::reference).containsExactly("EMP-1001", "EMP-1002");
        assertThat(notification.notification()).isNotNull();
        assertThat(notification.notification().messageActions()).hasSize(1);
    }

    @Test
    void unknownEventKeepsEverything() {
        WebhookEvent event = received("{\"eventType\": \"badge.earned\", \"badge\": {\"id\": \"b-1\"}, \"n\": 1}");

        assertThat(event).isInstanceOfSatisfying(UnknownWebhookEvent.class, unknown -> {
            assertThat(unknown.asMap()).containsEntry("badge", Map.of("id", "b-1"));
            assertThat(unknown.asMap()).containsEntry("n", 1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"eventType\": null}", "{\"eventType\": 7}", "{\"eventType\": \"\"}"})
    void eventWithoutKindIsUnknown(String body) {
        assertThat(received(body)).isInstanceOf(UnknownWebhookEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventType\": \"user.created\", \"user\": \"usr_abc123\"}",
                "{\"eventType\": {\"name\": \"user.created\"}}",
                "{\"eventType\": \"content.created\", \"content\": [{\"id\": \"c-1\"}]}"
            })
    void eventThatIsNotBuiltAsDocumentedIsKeptAsUnknown(String body) {
        assertThat(received(body))
                .isInstanceOfSatisfying(
                        UnknownWebhookEvent.class,
                        unknown -> assertThat(unknown.asMap()).containsKey("eventType"));
    }

    @Test
    void unknownFieldsOfAKnownEventAreKept() {
        CompletionEvent event =
                (CompletionEvent) received("{\"eventType\": \"content.completed\", \"score\": 97, \"user\": null}");

        assertThat(event.user()).isNull();
        assertThat(event.additionalProperties()).containsEntry("score", 97);
    }

    @Test
    void dateInAnotherFormatDoesNotCostTheEvent() {
        ContentEvent event =
                (ContentEvent) received("{\"eventType\": \"content.updated\", \"createdAt\": \"yesterday\"}");

        assertThat(event.createdAt()).hasToString("yesterday");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content.completed", "content.passed", "content.created", "content.updated", "content.published",
                "content.deleted", "content.archived", "content.restored", "assignment.assigned", "assignment.updated",
                "assignment.removed", "user.created", "user.activated", "user.deactivated", "user.updated",
                "notification.dispatched"
            })
    void everyFieldOfAKnownEventMayBeNull(String eventType) {
        WebhookEvent bare = received("{\"eventType\": \"" + eventType + "\", \"tenantId\": null, \"createdAt\": null,"
                + " \"user\": null, \"content\": null, \"assignment\": null, \"users\": null, \"reason\": null,"
                + " \"notification\": null}");
        WebhookEvent hollow = received("{\"eventType\": \"" + eventType + "\", \"user\": {\"id\": null, \"status\":"
                + " null}, \"content\": {\"id\": null, \"urls\": [null]}, \"assignment\": {\"id\": null}, \"users\":"
                + " [null, {\"reference\": null}], \"notification\": {\"messageActions\": [{\"links\": null}]}}");

        assertThat(List.of(bare, hollow))
                .noneMatch(UnknownWebhookEvent.class::isInstance)
                .allSatisfy(event -> assertThat(event.eventType()).isEqualTo(eventType));
    }

    @Test
    void largeBodyAndByteOrderMarkAreRead() {
        String large = "{\"eventType\": \"badge.earned\", \"text\": \"" + "x".repeat(10_000_000) + "\"}";

        assertThat(received(large)).isInstanceOf(UnknownWebhookEvent.class);
        assertThat(received("\uFEFF{\"eventType\": \"user.created\"}")).isInstanceOf(UserAccountEvent.class);
    }

    @Test
    void signatureIsThatOfTheRawBody() {
        byte[] sent = "{\"eventType\":\"user.created\"}".getBytes(UTF_8);
        byte[] reformatted = "{\"eventType\": \"user.created\"}".getBytes(UTF_8);

        assertThatExceptionOfType(WebhookRejectedException.class)
                .isThrownBy(() -> receiver.receive(reformatted, sign(sent)))
                .withMessage(
                        "The header x-hmac-signature does not match the body; is it the right secret, and the body as"
                                + " it came?")
                .matches(e -> e.reason() == WebhookRejectedException.Reason.NOT_GENUINE);
    }

    @Test
    void requestWithoutSignatureIsNotGenuine() {
        assertThatExceptionOfType(WebhookRejectedException.class)
                .isThrownBy(() -> receiver.receive("{}".getBytes(UTF_8), null))
                .withMessage("The request has no header x-hmac-signature; is a secret configured for the subscription?")
                .matches(e -> e.reason() == WebhookRejectedException.Reason.NOT_GENUINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "\"user.created\"", "{\"eventType\": \"user.created\"", "{} {}", "<xml/>"})
    void signedBodyThatIsNoJsonObjectIsUnreadable(String body) {
        assertThatExceptionOfType(WebhookRejectedException.class)
                .isThrownBy(() -> received(body))
                .withMessage("The body is not a JSON object")
                .matches(e -> e.reason() == WebhookRejectedException.Reason.UNREADABLE);
    }

    private WebhookEvent received(String body) {
        byte[] raw = body.getBytes(UTF_8);
        return receiver.receive(raw, sign(raw));
    }

    private static String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
