package io.github.thrivesdk.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveApiException;
import io.github.thrivesdk.generated.api.ListUsersQuery;
import io.github.thrivesdk.generated.model.CreateUserRequest;
import io.github.thrivesdk.generated.model.SuspendUserRequest;
import io.github.thrivesdk.generated.model.UpdateUserRequest;
import io.github.thrivesdk.it.watch.ContractWatch;
import io.github.thrivesdk.testkit.ThriveSimulator;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation on users, from creation to what is left after deletion. */
class UsersContractTest {
    private final ThriveSimulator simulator = ThriveSimulator.start();
    private final ContractTransport transport = new ContractTransport();
    private final ThriveClient client = simulator.client().transport(transport).build();

    @AfterEach
    void stop() {
        client.close();
        transport.close();
        simulator.close();
    }

    @Test
    void lifeOfAUserKeepsTheContract() {
        createUser();
        client.users()
                .updateUser("a/b c", UpdateUserRequest.builder().jobTitle(null).build());
        client.users().suspendUser("a/b c");
        client.users().suspendUser("a/b c", SuspendUserRequest.builder().build());
        String id = Objects.requireNonNull(client.users().getUserByRef("a/b c").id());
        client.users().deleteUser("a/b c");
        client.users().getUserById(id);
        client.users().listUsers(ListUsersQuery.builder().page(1).perPage(1000).build());

        assertThat(transport.exchanges())
                .containsExactly(
                        "POST 201",
                        "PATCH 200",
                        "PATCH 200",
                        "PATCH 200",
                        "GET 200",
                        "DELETE 200",
                        "GET 200",
                        "GET 200");
        assertThat(transport.breaches()).isEmpty();
    }

    @Test
    void refusalsOfReadsAndWritesKeepTheContract() {
        createUser();
        assertThatThrownBy(this::createUser).isInstanceOf(ThriveApiException.class);
        assertThatThrownBy(() -> client.users().getUserByRef("nobody")).isInstanceOf(ThriveApiException.class);
        assertThatThrownBy(() -> client.users().suspendUser("nobody")).isInstanceOf(ThriveApiException.class);

        assertThat(transport.exchanges()).containsExactly("POST 201", "POST 400", "GET 404", "PATCH 404");
        assertThat(transport.breaches()).isEmpty();
    }

    @Test
    @Tag(ContractWatch.BROKEN_ON_PURPOSE)
    void withoutAValidationProviderTheServerHasTheSay() {
        CreateUserRequest nameless = CreateUserRequest.builder()
                .ref("x")
                .firstName("")
                .lastName("Hale")
                .build();
        assertThatThrownBy(() -> client.users().createUser(nameless)).isInstanceOf(ThriveApiException.BadRequest.class);

        assertThat(transport.exchanges()).containsExactly("POST 400");
        assertThat(transport.breaches()).singleElement().asString().contains("firstName");
    }

    private void createUser() {
        client.users()
                .createUser(CreateUserRequest.builder()
                        .ref("a/b c")
                        .firstName("Robin")
                        .lastName("Hale")
                        .build());
    }
}
