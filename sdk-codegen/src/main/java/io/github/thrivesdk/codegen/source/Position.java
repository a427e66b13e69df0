package io.github.thrivesdk.codegen.source;

import java.util.Map;
import java.util.Set;

/** What stands at a place of a document, as far as it matters to references: the grammar of OpenAPI in short. */
enum Position {
    DOCUMENT,
    COMPONENTS,
    PATHS,
    PATH_ITEM,
    OPERATION,
    PARAMETERS,
    PARAMETER,
    RESPONSES,
    RESPONSE,
    BODIES,
    BODY,
    CONTENT,
    MEDIA_TYPE,
    SCHEMAS,
    SCHEMA,

    /** Anything else in which a reference may stand. */
    PLAIN,

    /** Values, in which {@code $ref} is a name like any other. */
    DATA,

    /** What no code is made of. */
    NOTHING;

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> SCHEMA_MAPS =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");
    private static final Set<String> SCHEMAS_WITHIN = Set.of(
            "items",
            "additionalProperties",
            "not",
            "allOf",
            "oneOf",
            "anyOf",
            "prefixItems",
            "contains",
            "propertyNames",
            "contentSchema",
            "if",
            "then",
            "else",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Map<String, Position> SECTIONS = Map.of(
            "schemas", SCHEMAS,
            "parameters", PARAMETERS,
            "responses", RESPONSES,
            "requestBodies", BODIES,
            "headers", NOTHING,
            "pathItems", PATHS,
            "callbacks", NOTHING,
            "links", NOTHING,
            "examples", NOTHING);

    /** What stands under a key of an object that stands here. */
    Position under(String key) {
        if (this == DATA || this == NOTHING) {
            return this;
        }
        Position item = ofItem();
        if (item != this) {
            return key.startsWith("x-") && item != SCHEMA ? DATA : item;
        }
        if (this == SCHEMA) {
            return SCHEMA_MAPS.contains(key) ? SCHEMAS : SCHEMAS_WITHIN.contains(key) ? SCHEMA : DATA;
        }
        return key.startsWith("x-") ? DATA : named(key);
    }

    /** What stands in a list, or under a key that the author of the document chose, in what stands here. */
    Position ofItem() {
        return switch (this) {
            case PATHS -> PATH_ITEM;
            case PARAMETERS -> PARAMETER;
            case RESPONSES -> RESPONSE;
            case BODIES -> BODY;
            case CONTENT -> MEDIA_TYPE;
            case SCHEMAS -> SCHEMA;
            default -> this;
        };
    }

    /** Whether what stands here has parts. Of schemas some are values, and others are in the wrong place in the wild. */
    boolean hasParts() {
        return switch (this) {
            case SCHEMA, PLAIN, DATA, NOTHING -> false;
            default -> true;
        };
    }

    private Position named(String key) {
        return switch (this) {
            case DOCUMENT -> ofDocument(key);
            case COMPONENTS -> SECTIONS.getOrDefault(key, PLAIN);
            case PATH_ITEM -> METHODS.contains(key) ? OPERATION : key.equals("parameters") ? PARAMETERS : PLAIN;
            case OPERATION -> ofOperation(key);
            case PARAMETER, RESPONSE, BODY, MEDIA_TYPE -> ofPart(key);
            default -> PLAIN;
        };
    }

    private static Position ofDocument(String key) {
        return switch (key) {
            case "components" -> COMPONENTS;
            case "paths" -> PATHS;
            case "webhooks" -> NOTHING;
            case "definitions" -> SCHEMAS;
            case "parameters" -> PARAMETERS;
            case "responses" -> RESPONSES;
            default -> PLAIN;
        };
    }

    private static Position ofOperation(String key) {
        return switch (key) {
            case "parameters" -> PARAMETERS;
            case "requestBody" -> BODY;
            case "responses" -> RESPONSES;
            case "callbacks" -> NOTHING;
            default -> PLAIN;
        };
    }

    private static Position ofPart(String key) {
        return switch (key) {
            case "schema" -> SCHEMA;
            case "content" -> CONTENT;
            case "headers", "example", "examples", "links" -> NOTHING;
            default -> PLAIN;
        };
    }
}
