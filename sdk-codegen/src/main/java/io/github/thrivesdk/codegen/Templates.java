package io.github.thrivesdk.codegen;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates in this jar. */
final class Templates {
    private static final String FOLDER = "/thrive-java/";
    private static final List<String> NAMES = List.of(
            "api",
            "apis",
            "asyncApi",
            "asyncApis",
            "calls",
            "directApi",
            "directAsyncApi",
            "enum",
            "generatedFrom",
            "moduleInfo",
            "object",
            "packageInfo",
            "query",
            "sealed",
            "union");

    private final Mustache.Compiler compiler =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).zeroIsFalse(true);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /** What a template makes of a model. */
    String render(String name, Object model) {
        return compiled.computeIfAbsent(name, missing -> compiler.compile(source(missing)))
                .execute(model);
    }

    /** All templates in one text, so that they can be told from others. */
    String all() {
        StringBuilder all = new StringBuilder();
        NAMES.forEach(name -> all.append(name).append('\n').append(source(name)));
        return all.toString();
    }

    private static String source(String name) {
        try (InputStream resource = Templates.class.getResourceAsStream(FOLDER + name + ".mustache")) {
            if (resource == null) {
                throw new IllegalStateException("No template " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
