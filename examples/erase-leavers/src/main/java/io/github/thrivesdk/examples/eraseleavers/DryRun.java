package io.github.thrivesdk.examples.eraseleavers;

/** Says what would be done, and sends nothing. */
final class DryRun implements Step {
    private final Journal journal;

    DryRun(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Result take(Leaver leaver) {
        Journal.Entry last = journal.last(leaver.ref());
        if (last == null) {
            return Result.of(Finding.WOULD_DELETE);
        }
        return switch (last) {
            case DELETED, GONE -> Result.of(Finding.DELETED_BEFORE);
            case SENDING, UNKNOWN -> Result.of(Finding.WOULD_LOOK_UP);
            case REFUSED, NOT_SENT -> Result.of(Finding.WOULD_DELETE);
        };
    }
}
