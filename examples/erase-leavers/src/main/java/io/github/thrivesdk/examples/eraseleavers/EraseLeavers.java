package io.github.thrivesdk.examples.eraseleavers;

import io.github.thrivesdk.auth.ThriveSettings;
import io.github.thrivesdk.client.ThriveClient;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Erases the leavers of a CSV file: in Thrive, with the credentials of {@link ThriveSettings}, or, without arguments, in
 * a simulator on this machine.
 *
 * <p>The exit code is 0 if everybody is accounted for, 1 if rows are left that may be tried again, 2 if somebody may or
 * may not have been deleted, and 64 if the command line, the settings or the file make no sense, and nothing was done.
 */
public final class EraseLeavers {
    private EraseLeavers() {}

    /**
     * Runs the example.
     *
     * @param args {@code FILE.csv [--erase] [--journal FILE] [--parallel N]}, or nothing
     * @throws IOException if the file or the journal cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            new SimulatedErasure(System.out, Files.createTempDirectory("erase-leavers")).run();
            return;
        }
        int exitCode = real(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int real(String... args) throws IOException {
        try {
            return real(Arguments.of(args), settings());
        } catch (NotStartedException nothingDone) {
            System.err.println(nothingDone.getMessage());
            return 64;
        }
    }

    private static ThriveSettings settings() {
        try {
            return ThriveSettings.load();
        } catch (IllegalStateException unusable) {
            throw new NotStartedException(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static int real(Arguments arguments, ThriveSettings settings) throws IOException {
        try (ThriveClient client = ThriveClient.builder()
                .environment(settings.environment())
                .auth(settings.auth())
                .build()) {
            String target = settings.environment().name() + " " + settings.tenantId();
            return new ErasureRun(client, target, System.out).run(arguments);
        }
    }
}
