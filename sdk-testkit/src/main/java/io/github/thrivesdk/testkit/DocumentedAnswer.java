package io.github.thrivesdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.List;

/**
 * Answers with the document's example, once everything is there that the document requires. Pages after the first are
 * empty.
 *
 * @param requiredQuery the query parameters that must be there
 * @param bodyRequired whether a body must be there
 * @param paging the operation's {@code x-thrive-paging}
 * @param status the documented status of success
 * @param example the documented body, or a missing node if none is documented
 * @param errors how the operation words errors
 */
record DocumentedAnswer(
        List<String> requiredQuery,
        boolean bodyRequired,
        JsonNode paging,
        String status,
        JsonNode example,
        ErrorShape errors)
        implements Route.Handler {
    @Override
    public ResponseDefinition answer(SimulatedTenant tenant, String variable, Request request) {
        for (String name : requiredQuery) {
            if (!request.queryParameter(name).isPresent()) {
                return errors.of(400, "Bad Request", name + " is required");
            }
        }
        if (bodyRequired && request.getBodyAsString().isBlank()) {
            return errors.of(400, "Bad Request", "a body is required");
        }
        int code = Integer.parseInt(status);
        return example.isMissingNode()
                ? Reply.empty(code)
                : Reply.json(code, isFirstPage(request) ? example : emptyPage());
    }

    private boolean isFirstPage(Request request) {
        QueryParameter page = request.queryParameter(paging.path("page").asText("page"));
        return paging.isMissingNode() || !page.isPresent() || page.firstValue().equals("1");
    }

    private JsonNode emptyPage() {
        JsonNode page = example.deepCopy();
        if (page instanceof ArrayNode rows) {
            rows.removeAll();
        } else if (page instanceof ObjectNode envelope) {
            envelope.putArray(paging.path("items").asText("results"));
        }
        return page;
    }
}
