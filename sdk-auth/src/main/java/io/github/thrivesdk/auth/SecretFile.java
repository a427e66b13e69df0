package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A secret in a file of its own, as orchestrators mount it. The file is read again when its time or size changes, and
 * whenever the server has refused what it held. One line break at its end is not part of the secret.
 */
final class SecretFile implements SecretSource {
    private static final long MAX_BYTES = 64 * 1024;
    private static final Pattern LAST_LINE_BREAK = Pattern.compile("\r?\n\\z");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final Path path;
    private volatile @Nullable Reading reading;

    SecretFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    Path path() {
        return path;
    }

    @Override
    public Secret get() {
        try {
            return current();
        } catch (CharacterCodingException e) {
            throw new SecretUnavailable(describe() + " is not UTF-8 text");
        } catch (NoSuchFileException e) {
            throw new SecretUnavailable((mayBeTheSecretItself() ? unnamed() : describe()) + " " + FileTrouble.of(e));
        } catch (IOException e) {
            throw new SecretUnavailable(describe() + " " + FileTrouble.of(e));
        }
    }

    /** Whether it names nothing that could be a file, which happens if the secret is set where its file should be. */
    private boolean mayBeTheSecretItself() {
        Path parent = path.getParent();
        return !path.isAbsolute() && (parent == null || !Files.isDirectory(parent));
    }

    @Override
    public void refused() {
        reading = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretFile that && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return describe();
    }

    private Secret current() throws IOException {
        FileTime modified = Files.getLastModifiedTime(path);
        long size = Files.size(path);
        Reading known = reading;
        if (known != null && known.size == size && known.modified.equals(modified)) {
            return known.secret;
        }
        Secret secret = Secret.of(describe(), read(size));
        reading = new Reading(modified, size, secret);
        return secret;
    }

    private String read(long size) throws IOException {
        if (size > MAX_BYTES) {
            throw new SecretUnavailable(describe() + " is larger than any secret (" + size + " bytes)");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes()))
                .toString();
        String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return LAST_LINE_BREAK.matcher(marked).replaceFirst("");
    }

    /** No more than a secret can have: a device has no size, and no end either. */
    private byte[] bytes() throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            return content.readNBytes((int) MAX_BYTES);
        }
    }

    @Override
    public String origin() {
        return "file " + path;
    }

    private String unnamed() {
        return "the " + name + " in a file whose name is not repeated here, since it may be the " + name + " itself,";
    }

    private String describe() {
        return "the " + name + " in the file " + path;
    }

    private record Reading(FileTime modified, long size, Secret secret) {}
}
