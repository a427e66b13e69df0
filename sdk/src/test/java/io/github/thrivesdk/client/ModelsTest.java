package io.github.thrivesdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.thrivesdk.core.json.JsonBinding;
import io.github.thrivesdk.generated.model.CreateUserRequest;
import io.github.thrivesdk.generated.model.RemoveUserTagsRequest;
import io.github.thrivesdk.generated.model.RemoveUserTagsRequestOp;
import io.github.thrivesdk.generated.model.RemoveUserTagsRequestPath;
import io.github.thrivesdk.generated.model.UpdateUserRequest;
import io.github.thrivesdk.generated.model.User;
import io.github.thrivesdk.generated.model.UserRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models as users store, log and compare them, with an ObjectMapper of their own. */
class ModelsTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whatIsUnknownIsKept() throws JsonProcessingException {
        String user = """
                {"id":"1","role":"wizard","lastLogin":"yesterday","tags":{"skills":["s"],"more":1},
                 "nova":{"x":[1,null,3]},"additionalFields":{"scores":[1,null,3],"none":null}}""";

        User read = json.readValue(user, User.class);

        assertThat(Objects.requireNonNull(read.role()).isKnown()).isFalse();
        assertThat(json.readTree(json.writeValueAsString(read))).isEqualTo(json.readTree(user));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "1.5", "true"})
    void enumThatComesAsNoTextIsKeptAsOne(String role) throws IOException {
        byte[] user = ("{\"id\":\"1\",\"role\":" + role + "}").getBytes(StandardCharsets.UTF_8);

        User read = Objects.requireNonNull((User) JsonBinding.jackson().read(user, User.class));

        assertThat(read.role()).isEqualTo(UserRole.of(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "null", "\"2020-01-01T00:00:00.000Z\"", "{\"at\":\"2020\"}", "7"})
    void agreedTermsIsReadWhateverItIs(String agreed) throws JsonProcessingException {
        User user = json.readValue("{\"id\":\"1\",\"agreedTerms\":" + agreed + "}", User.class);

        assertThat(user.id()).isEqualTo("1");
        assertThat(user.agreedTerms() == null).isEqualTo(agreed.equals("null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"jobTitle\":null}", "{\"role\":null,\"additionalFields\":{}}", "{\"sso\":true}"})
    void changeThatWasStoredIsTheSameChange(String change) throws JsonProcessingException {
        UpdateUserRequest read = json.readValue(change, UpdateUserRequest.class);

        assertThat(json.readTree(json.writeValueAsString(read))).isEqualTo(json.readTree(change));
        assertThat(read.toBuilder().build()).isEqualTo(read);
    }

    @Test
    void whatCanOnlyHaveOneValueNeedNotBeGiven() {
        RemoveUserTagsRequest request =
                RemoveUserTagsRequest.builder().value(List.of("first-aid")).build();

        assertThat(request.asMap())
                .containsExactly(
                        Map.entry("op", RemoveUserTagsRequestOp.REMOVE),
                        Map.entry("path", RemoveUserTagsRequestPath.TAGS),
                        Map.entry("value", List.of("first-aid")));
        assertThatIllegalStateException()
                .isThrownBy(() -> RemoveUserTagsRequest.builder().build())
                .withMessageContaining("value");
    }

    @Test
    void whatCanOnlyHaveOneValueIsNotInventedWhereItIsRead() throws JsonProcessingException {
        assertThat(json.readValue("{}", RemoveUserTagsRequest.class).asMap()).isEmpty();
    }

    @Test
    void keepingIsNotClearing() {
        UpdateUserRequest kept = UpdateUserRequest.builder().build();
        UpdateUserRequest cleared = UpdateUserRequest.builder().jobTitle(null).build();

        assertThat(kept).isNotEqualTo(cleared);
        assertThat(kept.asMap()).isEmpty();
        assertThat(cleared.asMap()).containsOnlyKeys("jobTitle");
    }

    @Test
    void nothingThatIsDoneLaterChangesAnObject() {
        List<Object> scores = new ArrayList<>(List.of(1));
        CreateUserRequest.Builder builder = CreateUserRequest.builder()
                .ref("EMP-1")
                .firstName("Robin")
                .lastName("Hale")
                .additionalFields(Map.of("scores", scores));
        CreateUserRequest first = builder.build();
        scores.add(2);
        builder.ref("EMP-2");

        assertThat(first.ref()).isEqualTo("EMP-1");
        assertThat(first.additionalFields()).containsEntry("scores", List.of(1));
    }

    @Test
    void personalDataIsNotPrinted() {
        CreateUserRequest request = CreateUserRequest.builder()
                .ref("EMP-1")
                .firstName("Robin")
                .lastName("Hale")
                .build();

        assertThat(request).hasToString("CreateUserRequest[ref, firstName, lastName]");
    }

    @Test
    @SuppressWarnings("NullAway") // Callers without a null checker pass null.
    void enumHasAText() {
        String none = null;
        assertThatNullPointerException().isThrownBy(() -> UserRole.of(none));
    }
}
