package io.github.thrivesdk.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.thrivesdk.codegen.GenerationException;
import java.util.List;

/** What OpenAPI 3.2 can say and no client of ours does. The parser knows none of it, and would leave it out. */
final class Unsupported {
    private Unsupported() {}

    /**
     * Checks what stands at a position.
     *
     * @throws GenerationException if a call would not be what the document says
     */
    static void refuse(ObjectNode object, Position position, String place) {
        switch (position) {
            case PATH_ITEM -> refuseMethods(object, place);
            case PARAMETER -> refuseParameter(object, place);
            case BODY ->
                object.path("content").properties().forEach(content -> {
                    refuseParts(content.getValue(), place + "/content/" + content.getKey());
                });
            default -> {}
        }
    }

    private static void refuseMethods(ObjectNode item, String place) {
        for (String key : List.of("query", "additionalOperations")) {
            if (item.has(key)) {
                throw new GenerationException(
                        place + "/" + key,
                        "it has operations of other methods than those of OpenAPI 3.1, which are not supported; remove"
                                + " them");
            }
        }
    }

    private static void refuseParameter(ObjectNode parameter, String place) {
        if (parameter.path("in").asText().equals("querystring")) {
            throw new GenerationException(
                    place,
                    "it is the whole query string, which is not supported; describe each of its fields as a parameter"
                            + " with `in: query`");
        }
        if (parameter.path("style").asText().equals("cookie")) {
            throw new GenerationException(
                    place, "it has the style 'cookie', which is not supported; use form, or leave `style` out");
        }
    }

    private static void refuseParts(JsonNode content, String place) {
        for (String key : List.of("prefixEncoding", "itemEncoding")) {
            if (content.has(key)) {
                throw new GenerationException(
                        place + "/" + key,
                        "it tells parts by their order, which is not supported; give them names, as properties of an"
                                + " object");
            }
        }
    }
}
