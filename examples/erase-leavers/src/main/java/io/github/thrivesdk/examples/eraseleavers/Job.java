package io.github.thrivesdk.examples.eraseleavers;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Takes a step for each person of a file, several at a time, and reports on every row. */
final class Job {
    private final Step step;
    private final int parallel;
    private final Brake brake = new Brake();
    private final Report report = new Report();
    private final Set<String> seen = new HashSet<>();

    Job(Step step, int parallel) {
        this.step = step;
        this.parallel = parallel;
    }

    Report run(LeaverFile file) throws IOException {
        try (Workers workers = new Workers(parallel)) {
            file.forEach(leaver -> begin(leaver, workers));
        }
        return report;
    }

    private void begin(Leaver leaver, Workers workers) {
        if (!isUsable(leaver.ref())) {
            report.add(leaver, Result.of(Finding.UNUSABLE));
        } else if (!seen.add(leaver.ref())) {
            report.add(leaver, Result.of(Finding.REPEATED));
        } else {
            workers.run(() -> report.add(leaver, takeStep(leaver)));
        }
    }

    private Result takeStep(Leaver leaver) {
        if (brake.isOn()) {
            return Result.of(Finding.NOT_TRIED);
        }
        Result result = step.take(leaver);
        brake.hear(result.finding());
        return result;
    }

    /** What the client would refuse to put into a path, and what was not UTF-8 and may now name somebody else. */
    private static boolean isUsable(String ref) {
        return !ref.isBlank()
                && !ref.equals(".")
                && !ref.equals("..")
                && ref.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
    }
}
