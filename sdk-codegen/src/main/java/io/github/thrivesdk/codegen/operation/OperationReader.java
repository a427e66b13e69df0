package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.java.JavaNames;
import io.github.thrivesdk.codegen.java.JavaText;
import io.github.thrivesdk.codegen.java.Javadoc;
import io.github.thrivesdk.codegen.java.NameScope;
import io.github.thrivesdk.codegen.operation.OperationFile.Helper;
import io.github.thrivesdk.codegen.operation.OperationFile.Send;
import io.github.thrivesdk.codegen.operation.OperationFile.Variant;
import io.github.thrivesdk.codegen.operation.QueryFile.PagingParameters;
import io.github.thrivesdk.codegen.schema.Models;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads one operation into what the templates see. */
final class OperationReader {
    private static final String CALL = "io.github.thrivesdk.core.call.";
    private static final String SEGMENT = "«" + CALL + "PathSegment»";
    private static final String PAIRS = "«java.util.Map»<String, «java.util.List»<String>>";
    private static final String FIELDS = "«java.util.Map»<String, String>";

    private final OpenAPI document;
    private final ParameterReader parameterReader;
    private final ContentReader contentReader;
    private final PagingReader pagingReader;
    private final BulkReader bulkReader;
    private final String apiPackage;
    private final NameScope typeNames;

    OperationReader(OpenAPI document, Models models, String apiPackage, NameScope typeNames) {
        this.document = document;
        this.parameterReader = new ParameterReader(document, models);
        this.contentReader = new ContentReader(document, models);
        this.pagingReader = new PagingReader(models);
        this.bulkReader = new BulkReader(models);
        this.apiPackage = apiPackage;
        this.typeNames = typeNames;
    }

    OperationFile read(Endpoint endpoint, NameScope helpers, NameScope constants, String callsClass) {
        String path = LiteralPath.of(endpoint.server() + endpoint.path());
        String hint = JavaNames.capitalised(endpoint.method());
        Operation operation = endpoint.operation();
        List<Parameter> parameters =
                parameterReader.read(endpoint.place(), path, hint, endpoint.shared(), endpoint.own());
        RequestBodyFacts body = contentReader.request(operation, hint);
        ResponseFacts response =
                contentReader.response(operation, endpoint.verb().equals("HEAD"), hint);
        Facts facts = Facts.of(operation);
        List<String> scopes = Scopes.of(operation, document);
        Signature signature = new Signature(
                endpoint, parameters, body, callsClass, constants.take(JavaNames.constant(endpoint.method()), "_"));
        OperationDoc doc = new OperationDoc(operation, facts, scopes, response);
        PagingParameters paging = pagingReader.parameters(endpoint, facts, signature.optional);
        QueryFile query = signature.optional.isEmpty()
                ? null
                : new QueryFile(
                        typeNames.take(hint + "Query", "Parameters"), endpoint.method(), signature.optional, paging);
        Helper queryHelper = helper(signature, query, helpers, "Query", true);
        Helper headersHelper = helper(signature, query, helpers, "Headers", false);
        return new OperationFile(
                endpoint.method(),
                endpoint.send(),
                signature.constant,
                JavaText.literal(endpoint.id()),
                AnnotationWriter.write(
                        endpoint.id(),
                        endpoint.verb(),
                        styledPath(path, parameters),
                        Continuations.of(endpoint, document),
                        facts,
                        scopes),
                JavaText.literal(endpoint.verb() + " " + feignPath(path, parameters)),
                headerLines(body, response),
                response.returned(),
                response.argument(),
                response.type() == null ? "" : "return ",
                response.boxed(),
                response.reading(),
                variants(signature, doc, query, queryHelper, headersHelper),
                sends(signature, doc, queryHelper, headersHelper),
                queryHelper,
                headersHelper,
                query,
                paging == null ? null : pagingReader.pages(endpoint, facts, signature.required, response, doc, helpers),
                bulkReader.read(endpoint, facts, signature.required, body, response, doc, helpers));
    }

    /** The parts of an operation's signature. */
    private static final class Signature {
        private final Endpoint endpoint;
        private final List<Parameter> path;
        private final List<Parameter> required;
        private final List<Parameter> optional;
        private final List<Parameter> all;
        private final @Nullable RequestBodyFacts body;
        private final String calls;
        private final String constant;

        private Signature(
                Endpoint endpoint,
                List<Parameter> all,
                @Nullable RequestBodyFacts body,
                String calls,
                String constant) {
            this.endpoint = endpoint;
            this.all = all;
            this.path = all.stream().filter(Parameter::isPath).toList();
            this.required = all.stream().filter(Parameter::required).toList();
            this.optional =
                    all.stream().filter(parameter -> !parameter.required()).toList();
            this.body = body;
            this.calls = calls;
            this.constant = constant;
        }

        private boolean hasQuery() {
            return all.stream().anyMatch(Parameter::isQuery);
        }

        private boolean hasHeaders() {
            return all.stream().anyMatch(Parameter::isHeader);
        }

        private String facts() {
            return calls + "." + constant;
        }
    }

    private @Nullable Helper helper(
            Signature signature, @Nullable QueryFile query, NameScope names, String suffix, boolean inQuery) {
        if (inQuery ? !signature.hasQuery() : !signature.hasHeaders()) {
            return null;
        }
        List<String> declared = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Parameter parameter : signature.required) {
            if (inQuery ? parameter.isQuery() : parameter.isHeader()) {
                declared.add(parameter.argument() + " " + parameter.name());
                lines.add("." + parameter.writing() + parameter.checkedArgument(signature.constant) + ")");
            }
        }
        boolean more = query != null
                && query.parameters().stream().anyMatch(inQuery ? Parameter::isQuery : Parameter::isHeader);
        if (more && query != null) {
            declared.add(query.name() + " query");
        }
        String name = names.take(signature.endpoint.method() + suffix, "_");
        return new Helper(name, String.join(", ", declared), lines, more, signature.constant);
    }

    private static String required(String name, String constant) {
        return "«" + CALL + "Argument».required(" + JavaText.literal(name) + ", " + name + ", " + constant + ")";
    }

    private List<Variant> variants(
            Signature signature,
            OperationDoc doc,
            @Nullable QueryFile query,
            @Nullable Helper queryHelper,
            @Nullable Helper headersHelper) {
        RequestBodyFacts body = signature.body;
        List<Variant> variants = new ArrayList<>();
        boolean optionalBody = body != null && !body.required();
        variants.add(variant(signature, doc, body != null && body.required(), null, query, queryHelper, headersHelper));
        if (optionalBody) {
            variants.add(variant(signature, doc, true, null, query, queryHelper, headersHelper));
        }
        if (query != null) {
            variants.add(variant(signature, doc, body != null, query, query, queryHelper, headersHelper));
        }
        return variants;
    }

    private Variant variant(
            Signature signature,
            OperationDoc doc,
            boolean withBody,
            @Nullable QueryFile given,
            @Nullable QueryFile query,
            @Nullable Helper queryHelper,
            @Nullable Helper headersHelper) {
        RequestBodyFacts body = signature.body;
        List<String> declared = new ArrayList<>();
        Javadoc javadoc = doc.about(signature.endpoint.method());
        Javadoc asyncDoc = doc.about(signature.endpoint.method());
        for (Parameter parameter : signature.required) {
            declared.add(parameter.argument() + " " + parameter.name());
            javadoc.param(parameter.name(), parameter.doc());
            asyncDoc.param(parameter.name(), parameter.doc());
        }
        if (withBody && body != null) {
            declared.add(body.type().token() + " body");
            javadoc.param("body", body.doc() == null ? "what to send" : body.doc());
            asyncDoc.param("body", body.doc() == null ? "what to send" : body.doc());
        }
        if (given != null) {
            declared.add(given.name() + " query");
            javadoc.param("query", "the optional parameters");
            asyncDoc.param("query", "the optional parameters");
        }
        String queryArgument = given != null ? "query" : query == null ? "" : query.name() + ".NONE";
        String arguments = String.join(", ", arguments(signature, withBody, queryArgument, queryHelper, headersHelper));
        return new Variant(
                String.join(", ", declared),
                signature.endpoint.send() + "(" + arguments + ")",
                signature.calls + "." + signature.endpoint.send() + "(" + arguments + ")",
                doc.finish(javadoc, false).block(4),
                doc.finish(asyncDoc, true).block(4));
    }

    private static List<String> arguments(
            Signature signature,
            boolean withBody,
            String queryArgument,
            @Nullable Helper queryHelper,
            @Nullable Helper headersHelper) {
        List<String> arguments = new ArrayList<>();
        for (Parameter parameter : signature.path) {
            String value = parameter.checks().expression(parameter.name(), parameter.name(), signature.facts());
            arguments.add(parameter.style().segment(parameter.name(), value, signature.facts()));
        }
        addHelper(arguments, signature, queryHelper, queryArgument, true);
        addHelper(arguments, signature, headersHelper, queryArgument, false);
        RequestBodyFacts body = signature.body;
        if (withBody && body != null) {
            arguments.add(body.made(
                    body.checks().expression("body", required("body", signature.facts()), signature.facts())));
        }
        return arguments;
    }

    private static void addHelper(
            List<String> arguments,
            Signature signature,
            @Nullable Helper helper,
            String queryArgument,
            boolean inQuery) {
        if (helper != null) {
            List<String> given = new ArrayList<>();
            signature.required.stream()
                    .filter(inQuery ? Parameter::isQuery : Parameter::isHeader)
                    .forEach(parameter -> given.add(parameter.name()));
            if (helper.query()) {
                given.add(queryArgument);
            }
            arguments.add(signature.calls + "." + helper.name() + "(" + String.join(", ", given) + ")");
        }
    }

    private List<Send> sends(
            Signature signature, OperationDoc doc, @Nullable Helper queryHelper, @Nullable Helper headersHelper) {
        RequestBodyFacts body = signature.body;
        List<Send> sends = new ArrayList<>();
        if (body == null || !body.required()) {
            sends.add(send(signature, doc, queryHelper != null, headersHelper != null, null));
        }
        if (body != null) {
            sends.add(send(signature, doc, queryHelper != null, headersHelper != null, body));
        }
        return sends;
    }

    private Send send(
            Signature signature,
            OperationDoc doc,
            boolean withQuery,
            boolean withHeaders,
            @Nullable RequestBodyFacts body) {
        List<String> feign = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> building = new ArrayList<>();
        Javadoc javadoc = new Javadoc().html("The request of <code>" + signature.endpoint.method() + "</code>.");
        for (Parameter parameter : signature.path) {
            feign.add("«@feign.Param»(value = " + JavaText.literal(parameter.name()) + ", expander = " + SEGMENT
                    + ".Expander.class) " + SEGMENT + " " + parameter.name());
            plain.add(SEGMENT + " " + parameter.name());
            names.add(parameter.name());
            building.add("." + parameter.writing() + parameter.name() + ")");
            javadoc.param(parameter.name(), parameter.doc());
        }
        if (withQuery) {
            feign.add("«@feign.QueryMap» " + PAIRS + " query");
            plain.add(PAIRS + " query");
            names.add("query");
            building.add(".query(query)");
            javadoc.param("query", "the query, encoded");
        }
        if (withHeaders) {
            feign.add("«@feign.HeaderMap» " + FIELDS + " headers");
            plain.add(FIELDS + " headers");
            names.add("headers");
            building.add(".headers(headers)");
            javadoc.param("headers", "the headers");
        }
        if (body != null) {
            feign.add(body.wireType() + " body");
            plain.add(body.wireType() + " body");
            names.add("body");
            building.add(".body(" + body.sending() + ")");
            javadoc.param("body", "the body");
        }
        return new Send(
                String.join(", ", feign),
                String.join(", ", plain),
                String.join(", ", names),
                building,
                doc.finish(javadoc, false).block(4));
    }

    /** The path with what stands before its parameters. */
    private static String styledPath(String path, List<Parameter> parameters) {
        return replaced(path, parameters, (wire, parameter) -> parameter.style().prefix() + "{" + wire + "}");
    }

    private static String feignPath(String path, List<Parameter> parameters) {
        return replaced(
                path, parameters, (wire, parameter) -> parameter.style().prefix() + "{" + parameter.name() + "}");
    }

    private static String replaced(
            String path, List<Parameter> parameters, BiFunction<String, Parameter, String> replacement) {
        String replaced = path;
        List<String> wires = ParameterReader.placeholders(path);
        for (int i = 0; i < wires.size(); i++) {
            String wire = wires.get(i);
            replaced = replaced.replace("{" + wire + "}", replacement.apply(wire, parameters.get(i)));
        }
        return replaced;
    }

    private static String headerLines(@Nullable RequestBodyFacts body, ResponseFacts response) {
        String accept = JavaText.literal("Accept: " + response.accept());
        return body != null && body.isJson()
                ? "{" + accept + ", " + JavaText.literal("Content-Type: " + body.contentType()) + "}"
                : accept;
    }

    String apiPackage() {
        return apiPackage;
    }
}
