package io.github.thrivesdk.examples.eraseleavers;

import io.github.thrivesdk.client.ThriveClient;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;

/** One run of the job: dry unless asked otherwise. */
final class ErasureRun {
    private final ThriveClient client;
    private final String target;
    private final PrintStream out;

    /**
     * A run.
     *
     * @param target environment and tenant, which the journal belongs to
     */
    ErasureRun(ThriveClient client, String target, PrintStream out) {
        this.client = client;
        this.target = target;
        this.out = out;
    }

    /**
     * Runs, prints the report, and gives the exit code.
     *
     * @throws NotStartedException if the file or the journal is no good
     */
    int run(Arguments arguments) throws IOException {
        LeaverFile leavers = LeaverFile.of(arguments.file());
        try (Journal journal = Journal.open(arguments.journal(), target, InstantSource.system())) {
            Step step = arguments.erase() ? new Erasure(client, journal) : new DryRun(journal);
            Report report = new Job(step, arguments.parallel()).run(leavers);
            report.print(out);
            explain(arguments, report.exitCode());
            return report.exitCode();
        }
    }

    private void explain(Arguments arguments, int exitCode) {
        if (!arguments.erase()) {
            out.println("   Dry run: nothing was sent. Add --erase to delete them for good.");
        } else if (exitCode == 0) {
            out.println("   Everybody is accounted for. The journal holds refs: remove it when it has served.");
        } else {
            out.println("   Not finished (exit code " + exitCode
                    + "). Run it again with the same journal: who was deleted");
            out.println("   is not sent again, and who may have been is looked up first.");
        }
    }
}
