package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.GenerationException;
import io.github.thrivesdk.codegen.java.JavaNames;
import io.github.thrivesdk.codegen.java.JavaType;
import io.github.thrivesdk.codegen.java.JavaType.Kind;
import io.github.thrivesdk.codegen.java.NameScope;
import io.github.thrivesdk.codegen.operation.OperationFile.PagesFile;
import io.github.thrivesdk.codegen.operation.QueryFile.PagingParameters;
import io.github.thrivesdk.codegen.schema.Models;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code x-thrive-paging}: which parameters ask for a page, and where its rows are. */
final class PagingReader {
    private static final String PAGE = "«io.github.thrivesdk.core.call.Page»";

    private final Models models;

    PagingReader(Models models) {
        this.models = models;
    }

    /** The parameters that ask for a page, or null if the operation does not page. */
    @Nullable
    PagingParameters parameters(Endpoint endpoint, Facts operation, List<Parameter> optional) {
        Facts paging = operation.group("x-thrive-paging");
        return paging.isEmpty()
                ? null
                : new PagingParameters(
                        named(endpoint, optional, paging.text("page", "page")),
                        named(endpoint, optional, paging.text("size", "perPage")),
                        paging.number("defaultSize"),
                        paging.number("maxSize"));
    }

    /** The way to read all pages. */
    PagesFile pages(
            Endpoint endpoint,
            Facts operation,
            List<Parameter> required,
            ResponseFacts response,
            OperationDoc doc,
            NameScope methods) {
        Facts paging = operation.group("x-thrive-paging");
        String method = methods.take(name(endpoint.method()), "_");
        boolean bare = paging.text("style", "").equals("bare-array");
        Models.Member rows = bare ? null : member(endpoint, response, paging.text("items", "results"));
        JavaType list = rows == null ? response.type() : rows.type();
        if (list == null || list.kind() != Kind.LIST || list.element() == null || response.mayBeEmpty()) {
            throw problem(endpoint, "the rows of a page must be an array in JSON that always comes; mend the answer");
        }
        String names =
                required.stream().map(parameter -> parameter.name() + ", ").collect(Collectors.joining());
        String declared = required.stream()
                .map(parameter -> parameter.argument() + " " + parameter.name())
                .collect(Collectors.joining(", "));
        return new PagesFile(
                method,
                endpoint.method(),
                list.element().token(),
                response.returned(),
                declared,
                declared.isEmpty() ? "" : declared + ", ",
                names,
                methods.take("pageOf" + JavaNames.capitalised(endpoint.method()), "_"),
                rows == null ? PAGE + ".of(answer)" : envelope(rows, response, paging),
                javadoc(endpoint, required, doc, false),
                javadoc(endpoint, required, doc, true));
    }

    private String envelope(Models.Member rows, ResponseFacts response, Facts paging) {
        String found = "answer" + calls(rows.accessors());
        Models.Member total = find(response.schema(), paging.text("totalPages", "pagination.totalPages"));
        if (total == null || total.accessors().size() != 2) {
            return PAGE + ".of(" + found + ")";
        }
        String about = total.accessors().get(0);
        return PAGE + ".of(" + found + ", answer." + about + "(), about -> about."
                + total.accessors().get(1) + "())";
    }

    private Models.Member member(Endpoint endpoint, ResponseFacts response, String path) {
        Models.Member member = find(response.schema(), path);
        if (member == null || member.accessors().size() != 1) {
            throw problem(endpoint, "the answer has no property '" + path + "'; name the one with the rows in `items`");
        }
        return member;
    }

    private Models.@Nullable Member find(@Nullable Schema<?> schema, String path) {
        return schema == null ? null : models.member(schema, path);
    }

    private static String calls(List<String> accessors) {
        return accessors.stream().map(accessor -> "." + accessor + "()").collect(Collectors.joining());
    }

    private static String named(Endpoint endpoint, List<Parameter> optional, String wire) {
        String member = JavaNames.member(wire);
        return optional.stream()
                .filter(Parameter::isQuery)
                .filter(parameter -> parameter.name().equals(member))
                .filter(parameter -> parameter.type().kind() == Kind.INTEGER
                        || parameter.type().kind() == Kind.LONG)
                .map(Parameter::name)
                .findFirst()
                .orElseThrow(() -> problem(
                        endpoint, "there is no optional query parameter '" + wire + "' with a whole number; add it"));
    }

    private static String javadoc(Endpoint endpoint, List<Parameter> required, OperationDoc doc, boolean withQuery) {
        io.github.thrivesdk.codegen.java.Javadoc javadoc = doc.about(endpoint.method())
                .html("Reads all pages, each when its first row is asked for; nothing is sent before that.");
        required.forEach(parameter -> javadoc.param(parameter.name(), parameter.doc()));
        if (withQuery) {
            javadoc.param("query", "the optional parameters; the page in them is the one to begin with");
        }
        return javadoc.returns("the rows of all pages").block(4);
    }

    /** {@code listUsers} becomes {@code listAllUsers}. */
    private static String name(String method) {
        return method.startsWith("list") ? "listAll" + method.substring(4) : method + "OnAllPages";
    }

    private static GenerationException problem(Endpoint endpoint, String problem) {
        return new GenerationException(endpoint.place(), "x-thrive-paging: " + problem);
    }
}
