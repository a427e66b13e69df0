package io.github.thrivesdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.generated.api.ListUsersQuery;
import io.github.thrivesdk.generated.api.UsersApi;
import io.github.thrivesdk.generated.model.CreateUserRequest;
import io.github.thrivesdk.generated.model.ManagedUser;
import io.github.thrivesdk.generated.model.Pagination;
import io.github.thrivesdk.generated.model.UpdateUserRequest;
import io.github.thrivesdk.generated.model.User;
import io.github.thrivesdk.generated.model.UserPage;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedUsersTest {
    private final ThriveSimulator simulator = ThriveSimulator.start();
    private final ThriveClient client = simulator.client().build();
    private final UsersApi users = client.users();

    @BeforeEach
    void createUser() {
        users.createUser(CreateUserRequest.builder()
                .ref("EMP-1")
                .firstName("Robin")
                .lastName("Hale")
                .jobTitle("Planner")
                .build());
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void newUserIsFoundByRefAndById() {
        String id = idOf("EMP-1");

        assertThat(users.getUserById(id).firstName()).isEqualTo("Robin");
    }

    @Test
    void refIsGivenOnce() {
        CreateUserRequest again = CreateUserRequest.builder()
                .ref("EMP-1")
                .firstName("Sam")
                .lastName("Field")
                .build();

        assertThatThrownBy(() -> users.createUser(again)).isInstanceOf(ThriveApiException.class);
    }

    @Test
    void updateKeepsWhatIsAbsentAndClearsWhatIsNull() {
        ManagedUser user = users.updateUser(
                "EMP-1",
                UpdateUserRequest.builder().jobTitle(null).lastName("Field").build());

        assertThat(user.jobTitle()).isNull();
        assertThat(user.lastName()).isEqualTo("Field");
        assertThat(user.firstName()).isEqualTo("Robin");
    }

    @Test
    void suspendedUserIsInactiveAndStays() {
        assertThat(users.suspendUser("EMP-1").active()).isFalse();

        assertThat(users.getUserByRef("EMP-1").ref()).isEqualTo("EMP-1");
    }

    @Test
    void deletedUserStaysUnderTheIdWithoutName() {
        String id = idOf("EMP-1");
        users.deleteUser("EMP-1");

        User left = users.getUserById(id);

        assertThat(left.deleted()).isTrue();
        assertThat(left.firstName()).isNull();
        assertThat(left.ref()).isNull();
        assertThatThrownBy(() -> users.getUserByRef("EMP-1")).isInstanceOf(ThriveApiException.NotFound.class);
    }

    @Test
    void usersComeInPages() {
        simulator.tenant().withUsers("EMP-2", "EMP-3");

        UserPage page =
                users.listUsers(ListUsersQuery.builder().page(2).perPage(2).build());

        assertThat(page.results()).extracting(User::ref).containsExactly("EMP-3");
        assertThat(page.pagination()).extracting(Pagination::totalResults).isEqualTo(3);
        assertThat(page.pagination()).extracting(Pagination::totalPages).isEqualTo(2);
    }

    private String idOf(String ref) {
        return Objects.requireNonNull(users.getUserByRef(ref).id());
    }
}
