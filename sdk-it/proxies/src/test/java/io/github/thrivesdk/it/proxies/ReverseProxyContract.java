package io.github.thrivesdk.it.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.thrivesdk.client.DeletionOutcome;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds behind any reverse proxy: a deletion arrives once at the most, for that user, and its outcome is honest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class ReverseProxyContract {
    private static final int MIXTURES = Integer.getInteger("proxies.refs", 30);

    /** Longer than a proxy of these tests keeps idle connections; it is another process, which takes no clock from us. */
    static final Pause UNTIL_IDLE_CONNECTIONS_END = deletion -> Thread.sleep(150);

    final Upstream upstream = new Upstream();

    Path folder;

    private ReverseProxy proxy;
    private ThriveClient client;

    /** The name of the program. */
    abstract String program();

    /** Starts it in front of the upstream, with a read timeout of a second, if it has any. */
    abstract ReverseProxy start() throws IOException;

    @BeforeAll
    void open(@TempDir Path own) throws IOException {
        folder = own;
        Program.assumeWanted(program());
        proxy = start();
        client = Clients.to(proxy.toUpstream());
    }

    @AfterAll
    void close() {
        if (client != null) {
            client.close();
            proxy.close();
        }
        upstream.close();
    }

    @BeforeEach
    void forget() {
        upstream.reset();
    }

    @Test
    void deletionArrivesOnce() {
        assertThat(client.tryDeleteUser("jane")).isInstanceOf(DeletionOutcome.Deleted.class);

        assertThat(upstream.arrivals()).containsExactly(Clients.DELETE_JANE);
    }

    @ParameterizedTest
    @EnumSource
    void deletionWhoseAnswerIsLostArrivesOnceAndIsUnknown(Upstream.Fault fault) {
        upstream.failNext(fault);

        assertThat(client.tryDeleteUser("jane")).isInstanceOf(DeletionOutcome.Unknown.class);

        assertThat(upstream.arrivals())
                .containsExactly(fault == Upstream.Fault.DROP_UNREAD ? Upstream.UNREAD : Clients.DELETE_JANE);
    }

    @ParameterizedTest
    @EnumSource
    void readWhoseAnswerIsLostArrivesOnceForEachAttempt(Upstream.Fault fault) {
        upstream.failNext(fault);

        Throwable failure = catchThrowable(() -> client.users().getUserByRef("jane"));

        int attempts = failure instanceof ThriveException told ? told.attempts().size() : 2;
        assertThat(upstream.arrivals())
                .hasSize(attempts)
                .allMatch(List.of(Clients.GET_JANE, Upstream.UNREAD)::contains);
    }

    @Test
    void deletionThatTheProxyCannotPassOnIsUnknown() {
        try (ThriveClient lost = Clients.to(proxy.toNobody())) {
            assertThat(lost.tryDeleteUser("jane"))
                    .isInstanceOfSatisfying(
                            DeletionOutcome.Unknown.class,
                            unknown -> assertThat(unknown.cause().reason())
                                    .isEqualTo(ThriveOutcomeUnknownException.Reason.SERVER_ERROR));
        }
        assertThat(upstream.arrivals()).isEmpty();
    }

    @Test
    void deletionDuringWhichTheProxyDiesArrivesOnceAndIsUnknown() throws Exception {
        upstream.failNext(Upstream.Fault.SILENCE);
        try (ReverseProxy mortal = start();
                ThriveClient caller = Clients.to(mortal.toUpstream())) {
            CompletableFuture<DeletionOutcome> deletion =
                    CompletableFuture.supplyAsync(() -> caller.tryDeleteUser("jane"));
            await().pollInterval(Duration.ofMillis(2))
                    .until(() -> !upstream.arrivals().isEmpty());
            mortal.program().kill();

            assertThat(deletion.get(10, TimeUnit.SECONDS)).isInstanceOf(DeletionOutcome.Unknown.class);
        }
        assertThat(upstream.arrivals()).containsExactly(Clients.DELETE_JANE);
    }

    @Test
    void refArrivesAsItIsOrIsNotSent() {
        int sent = 0;
        List<String> refs = Refs.odd(MIXTURES);
        for (String ref : refs) {
            upstream.reset();
            DeletionOutcome outcome = client.tryDeleteUser(ref);
            if (outcome instanceof DeletionOutcome.NotSent) {
                assertThat(upstream.arrivals()).isEmpty();
            } else {
                sent++;
                assertThat(upstream.arrivals())
                        .as("%s: %s", ref, outcome)
                        .singleElement()
                        .extracting(Refs::asTheServerReadsIt)
                        .isEqualTo(ref);
            }
        }
        assertThat(sent).isBetween(refs.size() / 2, refs.size() - 1);
    }

    /** Deletes that many times, and each deletion arrives once. */
    void assertThatDeletionsArriveOnceThrough(URI server, int deletions, Pause beforeEach) throws Exception {
        try (ThriveClient caller = Clients.to(server)) {
            for (int i = 0; i < deletions; i++) {
                beforeEach.before(i);
                assertThat(caller.tryDeleteUser("jane")).isInstanceOf(DeletionOutcome.Deleted.class);
            }
        }
        assertThat(upstream.arrivals()).isEqualTo(Collections.nCopies(deletions, Clients.DELETE_JANE));
    }

    /** What happens before a deletion of several. */
    @FunctionalInterface
    interface Pause {
        void before(int deletion) throws Exception;
    }
}
