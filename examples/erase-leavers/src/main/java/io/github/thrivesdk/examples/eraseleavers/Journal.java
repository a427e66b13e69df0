package io.github.thrivesdk.examples.eraseleavers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each deletion, on disk before the next step is taken, so that a run that was killed can be repeated.
 *
 * <p>It holds refs, and so personal data: it is readable by its owner only, and should be removed when the job has been
 * accounted for. It belongs to one tenant of one environment, and to one run at a time.
 */
final class Journal implements AutoCloseable {
    /** What is known of one deletion. */
    enum Entry {
        /** The request may have left; nothing after this means that the run ended before the answer. */
        SENDING,
        DELETED,
        GONE,
        REFUSED,
        NOT_SENT,
        UNKNOWN
    }

    private static final String TITLE = "thrive-erasure-journal 1 ";

    private final FileChannel file;
    private final InstantSource clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private Journal(FileChannel file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Opens a journal, new or old.
     *
     * @param target environment and tenant
     * @throws NotStartedException if it belongs to another target, or another run is using it
     */
    static Journal open(Path path, String target, InstantSource clock) throws IOException {
        FileChannel file = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                ownerOnly());
        try {
            lock(file, path);
            Journal journal = new Journal(file, clock);
            journal.load(path, target);
            return journal;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The last that is known of this deletion, or null if it was never begun. */
    @Nullable
    Entry last(String ref) {
        return entries.get(ref);
    }

    /** Writes an entry, and returns once it is on disk. */
    synchronized void write(Entry entry, String ref) {
        append(clock.instant() + "\t" + entry + "\t" + URLEncoder.encode(ref, UTF_8));
        entries.put(ref, entry);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void load(Path path, String target) throws IOException {
        String text = new String(Channels.newInputStream(file).readAllBytes(), UTF_8);
        // A line without an end was being written when the run was killed; what it was to say never came true.
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        file.truncate(whole.getBytes(UTF_8).length);
        file.position(file.size());
        if (whole.isEmpty()) {
            append(TITLE + target);
        } else if (!whole.startsWith(TITLE + target + "\n")) {
            throw new NotStartedException(path + " is not a journal of " + target + ": name another file");
        }
        whole.lines().skip(1).map(line -> line.split("\t", 3)).forEach(this::remember);
    }

    private void remember(String[] line) {
        entries.put(URLDecoder.decode(line[2], UTF_8), Entry.valueOf(line[1]));
    }

    private void append(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lock(FileChannel file, Path path) throws IOException {
        if (!isLocked(file)) {
            throw new NotStartedException(path + " is in use by another run");
        }
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
