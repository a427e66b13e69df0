package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.java.JavaNames;
import io.github.thrivesdk.codegen.java.Javadoc;
import io.github.thrivesdk.codegen.java.NameScope;
import io.github.thrivesdk.codegen.schema.Models;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Sorts the operations of a document into interfaces by their first tags. */
public final class Apis {
    private static final Set<String> CLIENT_METHODS =
            Set.of("with", "async", "close", "explain", "builder", "version", "environment");

    /** The constant pool of a class file ends at 65,535 entries; an operation takes a few dozen of them. */
    private static final int MOST_OPERATIONS = 500;

    private final OpenAPI document;
    private final OperationReader reader;
    private final NameScope typeNames;
    private final NameScope accessors = new NameScope(CLIENT_METHODS);
    private final String apiPackage;

    /** The operations of a document. */
    public Apis(OpenAPI document, Models models, String apiPackage, Set<String> takenTypes) {
        this.document = document;
        this.apiPackage = apiPackage;
        this.typeNames = new NameScope(takenTypes);
        this.reader = new OperationReader(document, models, apiPackage, typeNames);
    }

    /** The interfaces, in the order in which the document first uses their tags. */
    public List<ApiFile> read() {
        Map<String, List<Endpoint>> byTag = new LinkedHashMap<>();
        NameScope ids = new NameScope(Set.of());
        if (document.getPaths() != null) {
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((verb, operation) -> add(byTag, ids, path, item, verb, operation)));
        }
        List<ApiFile> apis = new ArrayList<>();
        byTag.forEach((tag, endpoints) -> {
            apis.add(api(tag, tag, first(endpoints, 0)));
            for (int from = MOST_OPERATIONS; from < endpoints.size(); from += MOST_OPERATIONS) {
                apis.add(api(tag, tag + " " + (from / MOST_OPERATIONS + 1), first(endpoints, from)));
            }
        });
        return apis;
    }

    /** As many operations as one interface may hold. */
    private static List<Endpoint> first(List<Endpoint> endpoints, int from) {
        return endpoints.subList(from, Math.min(endpoints.size(), from + MOST_OPERATIONS));
    }

    private void add(
            Map<String, List<Endpoint>> byTag,
            NameScope ids,
            String path,
            PathItem item,
            PathItem.HttpMethod verb,
            Operation operation) {
        if (Facts.of(operation).flag("x-thrive-internal")) {
            return;
        }
        String id = ids.take(idOrPath(verb.name(), path, operation), "");
        String tag = operation.getTags() == null || operation.getTags().isEmpty()
                ? "default"
                : operation.getTags().get(0);
        byTag.computeIfAbsent(tag, ignored -> new ArrayList<>())
                .add(new Endpoint(
                        ServerPath.of(operation, item, document),
                        path,
                        verb.name(),
                        operation,
                        item.getParameters() == null ? List.of() : item.getParameters(),
                        id,
                        "",
                        ""));
    }

    /** What names the operation; tags may share an operationId, though the specification forbids it. */
    private static String idOrPath(String verb, String path, Operation operation) {
        String id = operation.getOperationId();
        return id == null || id.isBlank() ? JavaNames.member(verb.toLowerCase(Locale.ROOT) + " " + path) : id;
    }

    private ApiFile api(String tag, String group, List<Endpoint> endpoints) {
        String name = typeName(JavaNames.type(group));
        String calls = "«" + apiPackage + "." + name + "Calls»";
        NameScope methods = new NameScope(Set.of());
        NameScope constants = new NameScope(Set.of("OPERATIONS"));
        List<Endpoint> named = new ArrayList<>();
        endpoints.forEach(endpoint -> named.add(endpoint.named(
                methods.take(JavaNames.member(idOrPath(endpoint.verb(), endpoint.path(), endpoint.operation())), "_"),
                "")));
        List<OperationFile> operations = new ArrayList<>();
        List<Endpoint> complete = new ArrayList<>();
        named.forEach(endpoint -> complete.add(endpoint.named(
                endpoint.method(), methods.take("send" + JavaNames.capitalised(endpoint.method()), "_"))));
        complete.forEach(endpoint -> operations.add(reader.read(endpoint, methods, constants, calls)));
        return new ApiFile(name, accessors.take(JavaNames.member(group), "Api"), about(tag), operations);
    }

    private String typeName(String wish) {
        String name = typeNames.take(wish + "Api", "s").replaceAll("Apis?(\\d*)$", "$1");
        for (String suffix : List.of("AsyncApi", "Calls", "DirectApi")) {
            typeNames.take(name + suffix, "_");
        }
        typeNames.take("Direct" + name + "Api", "_");
        typeNames.take("Direct" + name + "AsyncApi", "_");
        return name;
    }

    private String about(String tag) {
        String described = document.getTags() == null
                ? null
                : document.getTags().stream()
                        .filter(known -> tag.equals(known.getName()))
                        .map(Tag::getDescription)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return Javadoc.oneLine(described, "The operations of " + Javadoc.code(tag) + ".");
    }
}
