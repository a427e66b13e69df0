package io.github.thrivesdk.it.watch;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The document on the class path, as the measure of exchanges. */
public final class Contract {
    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(document())
                    .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored())
                    .build();

    private Contract() {}

    /** The text of the document. */
    public static String document() {
        try (InputStream document = Contract.class.getResourceAsStream("/META-INF/openapi/thrive-public-api.yaml")) {
            return new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the request breaks. */
    public static List<String> breachesOfRequest(Exchange exchange) {
        return texts(exchange, VALIDATOR.validateRequest(request(exchange)));
    }

    /** What the answer breaks. */
    public static List<String> breachesOfAnswer(Exchange exchange) {
        return texts(
                exchange,
                VALIDATOR.validateResponse(
                        exchange.path().split("\\?", 2)[0],
                        Request.Method.valueOf(exchange.method()),
                        response(exchange)));
    }

    private static List<String> texts(Exchange exchange, ValidationReport report) {
        return report.getMessages().stream()
                .map(message -> exchange + ": " + message)
                .toList();
    }

    private static SimpleRequest request(Exchange exchange) {
        String[] pathAndQuery = exchange.path().split("\\?", 2);
        SimpleRequest.Builder builder = new SimpleRequest.Builder(exchange.method(), pathAndQuery[0]);
        exchange.headers().forEach(header -> builder.withHeader(header.getKey(), header.getValue()));
        for (String pair : pathAndQuery.length == 1 ? new String[0] : pathAndQuery[1].split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            builder.withQueryParam(decoded(nameAndValue[0]), decoded(nameAndValue[nameAndValue.length - 1]));
        }
        return exchange.body() == null
                ? builder.build()
                : builder.withBody(exchange.body()).build();
    }

    private static SimpleResponse response(Exchange exchange) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(exchange.status());
        if (exchange.answerType() != null) {
            builder.withContentType(exchange.answerType());
        }
        return exchange.answer() == null
                ? builder.build()
                : builder.withBody(exchange.answer()).build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
