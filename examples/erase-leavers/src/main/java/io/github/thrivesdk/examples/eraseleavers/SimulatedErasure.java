package io.github.thrivesdk.examples.eraseleavers;

import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.testkit.Fault;
import io.github.thrivesdk.testkit.SeenRequest;
import io.github.thrivesdk.testkit.ThriveSimulator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The job against a simulator on this machine that loses requests and answers. */
final class SimulatedErasure {
    private static final String LEAVERS = """
            ref,last day
            E-1001,2026-10-31
            E-1002,2026-10-31
            E-1003,2026-10-31
            E-1004,2026-10-31
            jane@example.com,2026-11-15
            E-1001,2026-10-31
            "",2026-11-15
            E-9999,2026-11-15
            """;

    private final PrintStream out;
    private final Path folder;

    SimulatedErasure(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    void run() throws IOException {
        String file = Files.writeString(folder.resolve("leavers.csv"), LEAVERS).toString();
        try (ThriveSimulator thrive = ThriveSimulator.start();
                ThriveClient client = thrive.client().build()) {
            thrive.tenant().withUsers("E-1001", "E-1002", "E-1003", "E-1004", "jane@example.com");
            ErasureRun run = new ErasureRun(client, "simulator", out);
            out.println();
            out.println("Erasing the leavers of a CSV file from a simulated Thrive on this machine.");

            title("1. Dry run, which is what you get without --erase");
            run.run(Arguments.of(file));

            title(
                    "2. For good. The simulator deletes the first and loses its answer, loses the second, fails the third");
            thrive.failNext(Fault.answerLost(), Fault.requestLost(), Fault.status(503));
            // One at a time, so that this text is the same each time.
            run.run(Arguments.of(file, "--erase", "--parallel", "1"));

            int before = thrive.requests().size();
            title("3. The same again");
            run.run(Arguments.of(file, "--erase", "--parallel", "1"));
            show(thrive.requests(), before);
            out.println();
        }
    }

    private void title(String text) {
        out.println();
        out.println(text);
    }

    private void show(List<SeenRequest> requests, int from) {
        out.println("   What was sent in this run (refs are shown here because nobody is behind them):");
        requests.subList(from, requests.size())
                .forEach(request ->
                        out.println("   -> " + request.method() + " " + request.path() + " <- " + request.status()));
    }
}
