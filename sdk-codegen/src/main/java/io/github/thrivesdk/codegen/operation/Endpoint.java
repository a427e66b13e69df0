package io.github.thrivesdk.codegen.operation;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;

/**
 * An operation with its place in the document and its names in Java.
 *
 * @param server the path of the server
 * @param path the path template
 * @param verb the HTTP method in capitals
 * @param operation the operation
 * @param shared the parameters of its path
 * @param id its id, made up if the document has none
 * @param method the name of the friendly method
 * @param send the name of the Feign method
 */
record Endpoint(
        String server,
        String path,
        String verb,
        Operation operation,
        List<Parameter> shared,
        String id,
        String method,
        String send) {
    List<Parameter> own() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** The same with its names in Java. */
    Endpoint named(String method, String send) {
        return new Endpoint(server, path, verb, operation, shared, id, method, send);
    }

    /** Where it stands, for messages. */
    String place() {
        return verb + " " + path;
    }
}
