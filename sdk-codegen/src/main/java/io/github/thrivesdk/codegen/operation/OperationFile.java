package io.github.thrivesdk.codegen.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation, as the templates see it. Everything is text that stands in the output as it is.
 *
 * @param method the friendly method
 * @param send the Feign method
 * @param constant the constant that holds its facts
 * @param idLiteral the operation id
 * @param facts the annotation with its facts
 * @param requestLine the value of Feign's request line
 * @param headerLines the values of Feign's headers
 * @param returned the return type
 * @param futureArgument the type argument of the future
 * @param returning {@code return } if it returns something
 * @param response the response type's type argument
 * @param reading the response type
 * @param variants the ways to call it
 * @param sends the requests
 * @param queryMethod the helper that writes the query, or null if there is none
 * @param headersMethod the helper that writes headers, or null if there is none
 * @param query the optional parameters, or null if there are none
 * @param pages iteration over all pages, or null if it does not page
 * @param bulk the variant that chunks, or null if it does not
 */
public record OperationFile(
        String method,
        String send,
        String constant,
        String idLiteral,
        String facts,
        String requestLine,
        String headerLines,
        String returned,
        String futureArgument,
        String returning,
        String response,
        String reading,
        List<Variant> variants,
        List<Send> sends,
        @Nullable Helper queryMethod,
        @Nullable Helper headersMethod,
        @Nullable QueryFile query,
        @Nullable PagesFile pages,
        @Nullable BulkFile bulk) {
    /**
     * A way to call it.
     *
     * @param parameters the parameters, declared
     * @param send the expression of the arguments of the Feign method
     * @param call the expression that makes the call
     * @param javadoc the comment
     * @param asyncJavadoc the comment of the variant that gives a future
     */
    public record Variant(String parameters, String send, String call, String javadoc, String asyncJavadoc) {}

    /**
     * A request.
     *
     * @param feignParameters its parameters as Feign wants them
     * @param parameters its parameters
     * @param arguments the same as arguments
     * @param building what is done to the call's builder, line by line
     * @param javadoc the comment
     */
    public record Send(
            String feignParameters, String parameters, String arguments, List<String> building, String javadoc) {}

    /**
     * A method that writes the query or headers.
     *
     * @param name its name
     * @param parameters its parameters, declared
     * @param lines what is done to the writer, line by line
     * @param query whether there are optional parameters that write themselves afterwards
     * @param operation the constant of the operation
     */
    public record Helper(String name, String parameters, List<String> lines, boolean query, String operation) {}

    /**
     * The way to read all pages.
     *
     * @param method the method's name
     * @param operation the method that reads one page
     * @param rowType the type of a row
     * @param pageType what one page is
     * @param parameters the required parameters, declared
     * @param parametersBefore the same with a comma, if there are any
     * @param arguments the same as arguments, with a comma
     * @param pageHelper the method that finds the rows in a page
     * @param rows the expression of what the answer says about rows and pages
     * @param javadoc the comment
     * @param javadocWithQuery the comment of the variant that takes a query
     */
    public record PagesFile(
            String method,
            String operation,
            String rowType,
            String pageType,
            String parameters,
            String parametersBefore,
            String arguments,
            String pageHelper,
            String rows,
            String javadoc,
            String javadocWithQuery) {}

    /**
     * The variant that sends a list of any length.
     *
     * @param method the method's name
     * @param operation the method that sends one request
     * @param parameters the parameters, declared
     * @param arguments the arguments before the items, each with a comma
     * @param outcome the type arguments of the outcome
     * @param limit the most items of one request
     * @param succeeded the expression that finds what was changed
     * @param failed the expression that finds what was not changed
     * @param javadoc the comment
     */
    public record BulkFile(
            String method,
            String operation,
            String parameters,
            String arguments,
            String outcome,
            int limit,
            String succeeded,
            String failed,
            String javadoc) {}
}
