package io.github.thrivesdk.codegen.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The optional parameters of an operation, as the template sees them.
 *
 * @param name the simple name of the class
 * @param operation the method that takes it
 * @param parameters the parameters
 * @param paging which of them say which page is asked for, or null if the operation does not page
 */
public record QueryFile(
        String name,
        String operation,
        List<Parameter> parameters,
        @Nullable PagingParameters paging) {
    /**
     * The parameters that say which page is asked for.
     *
     * @param page the one with the number of the page
     * @param size the one with the number of rows
     * @param defaultSize the rows on a page unless said; 0 if unknown
     * @param maxSize the most rows on a page; 0 if unknown
     */
    public record PagingParameters(String page, String size, int defaultSize, int maxSize) {}

    /** Those in the query. */
    List<Parameter> query() {
        return parameters.stream().filter(Parameter::isQuery).toList();
    }

    /** Those in headers. */
    List<Parameter> headers() {
        return parameters.stream().filter(Parameter::isHeader).toList();
    }
}
