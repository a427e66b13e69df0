package io.github.thrivesdk.codegen.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.thrivesdk.codegen.GenerationException;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The text of a file, which is JSON or YAML. */
final class SourceText {
    /** What the parser takes of a YAML file unless told otherwise is 3 MB. */
    private static final int YAML_LIMIT = 256 * 1024 * 1024;

    private final String file;
    private final String text;

    /**
     * A text.
     *
     * @throws GenerationException if it is neither UTF-8 nor, with a mark at the beginning, UTF-16
     */
    SourceText(String file, byte[] bytes) {
        this.file = file;
        this.text = text(file, bytes);
    }

    private static String text(String file, byte[] bytes) {
        boolean hasMark = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        Charset charset = hasMark ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String text = charset.newDecoder().decode(rest).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            String read = new String(bytes, 0, rest.position(), charset);
            throw new GenerationException(
                    file + ":" + (read.chars().filter(c -> c == '\n').count() + 1),
                    "it is not written in UTF-8; convert it, or give the path of the text that it was made from");
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * What it says.
     *
     * @throws GenerationException if it is neither JSON nor YAML, or if a key stands twice in an object
     */
    JsonNode tree() {
        try {
            DeserializationUtils.getOptions().setMaxYamlCodePoints(YAML_LIMIT);
            if (!text.stripLeading().startsWith("{")) {
                YamlKeys.requireUnique(text, YAML_LIMIT);
            }
            return DeserializationUtils.deserializeIntoTree(text, file);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String place = mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
            throw broken(place, "YAML", problem(e));
        } catch (StackOverflowError e) {
            throw broken("", "YAML", "it is nested too deeply");
        } catch (RuntimeException e) {
            if (e.getCause() instanceof JsonProcessingException cause) {
                JsonLocation at = cause.getLocation();
                String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
                throw broken(place, "JSON", cause.getOriginalMessage());
            }
            throw broken("", "YAML", e.getMessage());
        }
    }

    private static @Nullable String problem(MarkedYAMLException e) {
        String problem = e.getProblem();
        return problem != null && problem.startsWith("but ") ? e.getContext() + ", " + problem : problem;
    }

    private GenerationException broken(String place, String format, @Nullable String problem) {
        String line = problem == null ? "" : problem.lines().findFirst().orElse("");
        return new GenerationException(file + place, "it is no valid " + format + ": " + line + "; mend it");
    }
}
