package io.github.thrivesdk.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a properties file that holds settings of the SDK and nothing else. Whatever is wrong with it is said without a
 * word of its content but the names of entries that look like ours: it may be a secret that was put in the wrong place.
 */
final class PropertiesFile {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final Pattern HARMLESS_NAME = Pattern.compile("thrive\\.[A-Za-z.-]{1,30}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;

    private PropertiesFile(String name) {
        this.name = name;
    }

    /**
     * The entries of a file.
     *
     * @param name how messages call the file
     * @throws IllegalStateException if it cannot be read, or an entry is unknown or stands there twice
     */
    static Map<String, String> read(String path, String name) {
        return new PropertiesFile(name).entries(path);
    }

    private Map<String, String> entries(String path) {
        Entries entries = new Entries();
        try {
            entries.load(new StringReader(text(path)));
        } catch (CharacterCodingException e) {
            throw broken("is not UTF-8 text");
        } catch (IOException e) {
            throw broken(FileTrouble.of(e));
        } catch (IllegalArgumentException e) {
            // The message of the parser quotes the file.
            throw broken("cannot be read (" + e.getClass().getSimpleName() + "): is it a properties file?");
        }
        return checked(entries);
    }

    private String text(String path) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes(path)))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private byte[] bytes(String path) throws IOException {
        try (InputStream content = Files.newInputStream(Path.of(path))) {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw broken("is larger than any file of settings");
            }
            return bytes;
        }
    }

    private Map<String, String> checked(Entries entries) {
        if (!entries.twice.isEmpty()) {
            throw broken("holds more than once " + named(entries.twice) + ": remove all but one");
        }
        Set<String> unknown = new TreeSet<>(entries.stringPropertyNames());
        unknown.removeAll(SettingKey.properties());
        if (!unknown.isEmpty()) {
            throw broken("holds " + named(unknown) + ", which is no setting. Settings are "
                    + new TreeSet<>(SettingKey.properties()));
        }
        Map<String, String> settings = new TreeMap<>();
        entries.forEach((key, value) -> settings.put((String) key, (String) value));
        return settings;
    }

    private static String named(Set<String> names) {
        String harmless = names.stream()
                .filter(name -> HARMLESS_NAME.matcher(name).matches())
                .collect(Collectors.joining(", "));
        return harmless.isEmpty() ? "an entry that does not begin with thrive." : harmless;
    }

    private IllegalStateException broken(String what) {
        return new IllegalStateException("the " + name + " " + what);
    }

    /** Properties that notice an entry that comes twice, of which the last would win in silence. */
    private static final class Entries extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient Set<String> twice = new TreeSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            Object before = super.put(key, value);
            if (before != null) {
                twice.add((String) key);
            }
            return before;
        }
    }
}
