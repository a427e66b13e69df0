package io.github.thrivesdk.examples.eraseleavers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.SeenRequest;
import io.github.thrivesdk.testkit.ThriveSimulator;
import io.github.thrivesdk.testkit.ThriveSimulatorExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EraseLeaversTest {
    @RegisterExtension
    final ThriveSimulatorExtension extension = new ThriveSimulatorExtension();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, UTF_8);

    @Test
    void simulatedRunLosesNobody() throws IOException {
        new SimulatedErasure(out, folder).run();

        assertThat(printed.toString(UTF_8).replaceAll("request id [0-9a-f-]{36}", "request id ..."))
                .isEqualToNormalizingNewlines("""

                Erasing the leavers of a CSV file from a simulated Thrive on this machine.

                1. Dry run, which is what you get without --erase
                        6  would be deleted
                        1  named by an earlier row as well
                        1  no usable ref
                   line 8: no usable ref
                   Dry run: nothing was sent. Add --erase to delete them for good.

                2. For good. The simulator deletes the first and loses its answer, loses the second, fails the third
                        2  deleted
                        1  named by an earlier row as well
                        1  no usable ref
                        1  no such user
                        3  sent, outcome unknown
                   line 2: sent, outcome unknown. deleteUser (DELETE /rest/v2/users/ref/{ref}) was sent and its outcome is unknown: the connection broke before the answer was complete; it may have been carried out, so it is not sent again; look whether it was done before you send it again [request id ...]
                   line 3: sent, outcome unknown. deleteUser (DELETE /rest/v2/users/ref/{ref}) was sent and its outcome is unknown: the connection broke before the answer was complete; it may have been carried out, so it is not sent again; look whether it was done before you send it again [request id ...]
                   line 4: sent, outcome unknown. deleteUser (DELETE /rest/v2/users/ref/{ref}): the server failed with 503, which does not say whether it was done; it may have been carried out, so it is not sent again; look whether it was done before you send it again [request id ...]
                   line 8: no usable ref
                   line 9: no such user. deleteUser (DELETE /rest/v2/users/ref/{ref}) was refused with status 404: there is no such thing, as far as the server says; the answer is final [request id ...]
                   Not finished (exit code 2). Run it again with the same journal: who was deleted
                   is not sent again, and who may have been is looked up first.

                3. The same again
                        2  deleted
                        2  deleted by an earlier run
                        1  no longer there, after an earlier run did not know
                        1  named by an earlier row as well
                        1  no usable ref
                        1  no such user
                   line 8: no usable ref
                   line 9: no such user. deleteUser (DELETE /rest/v2/users/ref/{ref}) was refused with status 404: there is no such thing, as far as the server says; the answer is final [request id ...]
                   Not finished (exit code 1). Run it again with the same journal: who was deleted
                   is not sent again, and who may have been is looked up first.
                   What was sent in this run (refs are shown here because nobody is behind them):
                   -> GET /rest/v1/users/ref/E-1001 <- 404
                   -> GET /rest/v1/users/ref/E-1002 <- 200
                   -> DELETE /rest/v2/users/ref/E-1002 <- 200
                   -> GET /rest/v1/users/ref/E-1003 <- 200
                   -> DELETE /rest/v2/users/ref/E-1003 <- 200
                   -> DELETE /rest/v2/users/ref/E-9999 <- 404

                """);
    }

    @Test
    void dryRunSendsNothing() throws IOException {
        thrive().tenant().withUsers("E-1", "E-2");

        assertThat(run(csv("E-1", "E-2"))).isZero();

        assertThat(thrive().requests()).isEmpty();
        assertThat(printed.toString(UTF_8)).contains("2  would be deleted", "nothing was sent");
    }

    @Test
    void manyAtOnceAreEachDeletedOnce() throws IOException {
        String[] refs = IntStream.range(0, 60).mapToObj(i -> "E-" + i).toArray(String[]::new);
        thrive().tenant().withUsers(refs);

        assertThat(run(csv(refs), "--erase", "--parallel", "8")).isZero();

        assertThat(thrive().tenant().users()).isEmpty();
        assertThat(sent()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void whoWasDeletedIsNotSentAgain() throws IOException {
        thrive().tenant().withUsers("E-1", "E-2");
        run(csv("E-1"), "--erase");

        assertThat(run(csv("E-1", "E-2"), "--erase")).isZero();

        assertThat(sent()).containsExactly("DELETE /rest/v2/users/ref/E-1", "DELETE /rest/v2/users/ref/E-2");
    }

    @Test
    void runThatWasKilledWhileSendingLooksBeforeItSends() throws IOException {
        thrive().tenant().withUsers("still there");
        try (Journal journal = journal(target())) {
            journal.write(Journal.Entry.SENDING, "still there");
            journal.write(Journal.Entry.SENDING, "gone");
        }

        assertThat(run(csv("still there", "gone"), "--erase", "--parallel", "1"))
                .isZero();

        assertThat(sent())
                .containsExactly(
                        "GET /rest/v1/users/ref/still%20there",
                        "DELETE /rest/v2/users/ref/still%20there", "GET /rest/v1/users/ref/gone");
    }

    @Test
    void whoCannotBeLookedUpIsLeftToAPerson() throws IOException {
        thrive().tenant().withUsers("E-1");
        thrive().failNext(Fault.requestLost(), Fault.status(403));
        run(csv("E-1"), "--erase");

        assertThat(run(csv("E-1"), "--erase")).isEqualTo(2);

        assertThat(sent()).containsExactly("DELETE /rest/v2/users/ref/E-1", "GET /rest/v1/users/ref/E-1");
        assertThat(printed.toString(UTF_8)).contains("line 2: sent, outcome unknown");
    }

    @Test
    void jobInWhichNothingWorksEndsEarly() throws IOException {
        Fault[] refusals =
                IntStream.range(0, 5).mapToObj(i -> Fault.status(403)).toArray(Fault[]::new);
        thrive().failNext(refusals);

        assertThat(run(csv("a", "b", "c", "d", "e", "f", "g"), "--erase", "--parallel", "1"))
                .isEqualTo(1);

        assertThat(sent()).hasSize(5);
        assertThat(printed.toString(UTF_8)).contains("5  refused", "2  not tried");
    }

    @Test
    void refsAreInTheJournalAndNowhereElse() throws IOException {
        thrive().failNext(Fault.requestLost(), Fault.status(400));
        run(csv("jane@example.com", "joe@example.com", "jim@example.com", "../jill"), "--erase");

        assertThat(printed.toString(UTF_8)).doesNotContain("jane", "joe", "jim", "jill");
        assertThat(journalFile()).content().contains("jane", "joe", "jim", "jill");
    }

    @Test
    void fileOfASpreadsheetIsRead() throws IOException {
        thrive().tenant().withUsers("E-1");

        assertThat(run(lines("\uFEFFref,last day", "E-1,2026-10-31"), "--erase"))
                .isZero();

        assertThat(thrive().tenant().users()).isEmpty();
    }

    @Test
    void rowsWithoutAUsableRefDoNotEndTheJob() throws IOException {
        thrive().tenant().withUsers("E-1", "Jane");
        Path csv = lines("name,ref", "Joe", "Doe,Jane,E-2", "\"Jill\",\"E\n3\"", "Jim,E-1");

        assertThat(run(csv, "--erase")).isEqualTo(1);

        assertThat(sent()).containsExactly("DELETE /rest/v2/users/ref/E-1");
        assertThat(printed.toString(UTF_8)).contains("line 2: no usable", "line 3: no usable", "line 4: no usable");
    }

    @Test
    void refThatIsNotUtf8IsNotGuessedAt() throws IOException {
        Path csv = Files.write(folder.resolve("leavers.csv"), "ref\nJos\u00e9\n".getBytes(ISO_8859_1));

        assertThat(run(csv, "--erase")).isEqualTo(1);

        assertThat(thrive().requests()).isEmpty();
    }

    @Test
    void fileWithoutRefsIsNotTakenForAJobThatIsDone() throws IOException {
        assertNothingToDo(lines());
        assertNothingToDo(lines("ref"));
        assertNothingToDo(lines("jane@example.com", "joe@example.com"));
        assertNothingToDo(lines("ref;last day", "E-1;2026-10-31"));
        assertNothingToDo(folder.resolve("no such file.csv"));
    }

    private void assertNothingToDo(Path csv) {
        assertThatThrownBy(() -> run(csv, "--erase"))
                .isInstanceOf(NotStartedException.class)
                .hasMessageStartingWith(csv.toString())
                .hasMessageNotContaining("example.com");
        assertThat(journalFile()).doesNotExist();
    }

    @Test
    void journalOfAnotherTenantIsRefused() throws IOException {
        journal("PRODUCTION eu-west-2_Other").close();

        assertThatThrownBy(() -> run(csv("E-1"), "--erase"))
                .isInstanceOf(NotStartedException.class)
                .hasMessageContaining("is not a journal of " + target());
        assertThat(thrive().requests()).isEmpty();
    }

    @Test
    void journalIsForOneRunAtATime() throws IOException {
        try (Journal other = journal(target())) {
            assertThat(other.last("E-1")).isNull();
            assertThatThrownBy(() -> run(csv("E-1"), "--erase")).hasMessageContaining("in use by another run");
        }
    }

    @Test
    void lineThatWasBeingWrittenIsForgotten() throws IOException {
        journal(target()).close();
        Files.writeString(journalFile(), "2026-11-01T00:00:00Z\tDELE", StandardOpenOption.APPEND);
        thrive().tenant().withUsers("E-1");

        assertThat(run(csv("E-1"), "--erase")).isZero();

        assertThat(thrive().tenant().users()).isEmpty();
    }

    @Test
    void unknownOptionShowsTheUsage() {
        assertThatThrownBy(() -> Arguments.of("leavers.csv", "--force")).hasMessage(Arguments.USAGE);
        assertThatThrownBy(() -> Arguments.of("leavers.csv", "--parallel", "0")).hasMessage(Arguments.USAGE);
    }

    private int run(Path csv, String... options) throws IOException {
        String[] words = new String[options.length + 1];
        words[0] = csv.toString();
        System.arraycopy(options, 0, words, 1, options.length);
        try (ThriveClient client = thrive().client().build()) {
            return new ErasureRun(client, target(), out).run(Arguments.of(words));
        }
    }

    private Path csv(String... refs) throws IOException {
        return Files.writeString(folder.resolve("leavers.csv"), "ref\n" + String.join("\n", refs) + "\n");
    }

    private Path lines(String... lines) throws IOException {
        return Files.writeString(folder.resolve("leavers.csv"), String.join("\n", lines) + "\n");
    }

    private Path journalFile() {
        return folder.resolve("leavers.csv.journal");
    }

    private Journal journal(String target) throws IOException {
        return Journal.open(journalFile(), target, InstantSource.system());
    }

    private static String target() {
        return "simulator";
    }

    private List<String> sent() {
        return thrive().requests().stream().map(EraseLeaversTest::line).toList();
    }

    private static String line(SeenRequest request) {
        return request.method() + " " + request.path();
    }

    private ThriveSimulator thrive() {
        return extension.simulator();
    }
}
