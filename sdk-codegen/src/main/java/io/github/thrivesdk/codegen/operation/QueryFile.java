package io.github.thrivesdk.codegen.operation;

import java.util.List;

/**
 * The optional parameters of an operation, as the template sees them.
 *
 * @param name the simple name of the class
 * @param operation the method that takes it
 * @param parameters the parameters
 */
public record QueryFile(String name, String operation, List<Parameter> parameters) {
    /** Those in the query. */
    List<Parameter> query() {
        return parameters.stream().filter(Parameter::isQuery).toList();
    }

    /** Those in headers. */
    List<Parameter> headers() {
        return parameters.stream().filter(Parameter::isHeader).toList();
    }
}
