package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.GenerationException;
import io.github.thrivesdk.codegen.java.JavaNames;
import io.github.thrivesdk.codegen.java.JavaType;
import io.github.thrivesdk.codegen.java.JavaType.Kind;
import io.github.thrivesdk.codegen.java.Javadoc;
import io.github.thrivesdk.codegen.java.NameScope;
import io.github.thrivesdk.codegen.operation.OperationFile.BulkFile;
import io.github.thrivesdk.codegen.schema.Models;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code x-thrive-bulk}: how many items one request may carry, and where the answer tells what became of each. */
final class BulkReader {
    private final Models models;

    BulkReader(Models models) {
        this.models = models;
    }

    /** The variant that sends a list of any length, or null if the list may not be split. */
    @Nullable
    BulkFile read(
            Endpoint endpoint,
            Facts operation,
            List<Parameter> required,
            @Nullable RequestBodyFacts body,
            ResponseFacts response,
            OperationDoc doc,
            NameScope methods) {
        Facts bulk = operation.group("x-thrive-bulk");
        if (!bulk.flag("chunkable")) {
            return null;
        }
        int limit = bulk.number("limit");
        if (limit < 1) {
            throw problem(endpoint, "there is no `limit`; say how many items one request may carry");
        }
        if (body == null
                || !body.isJson()
                || body.type().element() == null
                || body.type().kind() != Kind.LIST) {
            throw problem(endpoint, "the body must be a JSON array of items; take `chunkable` away");
        }
        Models.Member good = list(endpoint, response, bulk.text("success", "success"));
        Models.Member bad = list(endpoint, response, bulk.text("failure", "failure"));
        String declared = required.stream()
                .map(parameter -> parameter.argument() + " " + parameter.name() + ", ")
                .collect(Collectors.joining());
        return new BulkFile(
                methods.take(name(endpoint.method()), "_"),
                endpoint.method(),
                declared + body.type().token() + " items",
                required.stream().map(parameter -> parameter.name() + ", ").collect(Collectors.joining()),
                element(body.type()) + ", " + element(good.type()) + ", " + element(bad.type()),
                limit,
                expression(good.accessors()),
                expression(bad.accessors()),
                javadoc(endpoint, required, doc, limit));
    }

    private Models.Member list(Endpoint endpoint, ResponseFacts response, String path) {
        Models.Member member = response.schema() == null ? null : models.member(response.schema(), path);
        if (member == null || member.type().kind() != Kind.LIST || response.mayBeEmpty()) {
            throw problem(
                    endpoint,
                    "the answer has no array '" + path + "'; name it in `success` or `failure`, and give all answers of"
                            + " success the same schema");
        }
        return member;
    }

    private static String element(JavaType list) {
        return list.element() == null ? JavaType.ANY.token() : list.element().token();
    }

    /** {@code answer -> answer.a()}, where what is on the way may be missing. */
    private static String expression(List<String> accessors) {
        String read = "answer." + accessors.get(0) + "()";
        if (accessors.size() == 1) {
            return "answer -> " + read;
        }
        String rest = accessors.stream().skip(1).map(name -> "." + name + "()").collect(Collectors.joining());
        return "answer -> " + read + " == null ? null : " + read + rest;
    }

    private static String javadoc(Endpoint endpoint, List<Parameter> required, OperationDoc doc, int limit) {
        Javadoc javadoc = doc.about(endpoint.method())
                .html("Takes any number of items and sends them in requests of " + limit
                        + " at most, one after another. A request that fails ends it; the outcome tells what was done"
                        + " by then.");
        required.forEach(parameter -> javadoc.param(parameter.name(), parameter.doc()));
        return javadoc.param("items", "the items")
                .returns("what became of the items")
                .block(4);
    }

    /** {@code addMembers} becomes {@code addAllMembers}. */
    private static String name(String method) {
        String verb = method.replaceAll("(?<=.)\\p{Lu}.*", "");
        return verb + "All" + JavaNames.capitalised(method.substring(verb.length()));
    }

    private static GenerationException problem(Endpoint endpoint, String problem) {
        return new GenerationException(endpoint.place(), "x-thrive-bulk: " + problem);
    }
}
