package io.github.thrivesdk.it.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.ValidationReport;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends over the network, and holds every exchange against the document. */
final class ContractTransport implements Transport {
    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(DocumentFile.text())
                    .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored())
                    .build();

    private final Transport network = JdkTransport.create(Duration.ofSeconds(5), Timekeeper.system());
    private final List<String> breaches = new CopyOnWriteArrayList<>();
    private final List<String> exchanges = new CopyOnWriteArrayList<>();

    @Override
    public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
        return network.send(request, timeout).whenComplete((answer, failure) -> {
            if (answer != null) {
                check(request, answer);
            }
        });
    }

    @Override
    public void close() {
        network.close();
    }

    /** What broke the contract. */
    List<String> breaches() {
        return breaches;
    }

    /** What was held against the document: method, status. */
    List<String> exchanges() {
        return exchanges;
    }

    private void check(WireRequest request, Answer answer) {
        exchanges.add(request.method() + " " + answer.status());
        ValidationReport report = VALIDATOR
                .validateRequest(request(request))
                .merge(VALIDATOR.validateResponse(
                        request.uri().getRawPath(), Request.Method.valueOf(request.method()), response(answer)));
        report.getMessages()
                .forEach(message -> breaches.add(request.method() + " " + answer.status() + ": " + message));
    }

    private static SimpleRequest request(WireRequest request) {
        SimpleRequest.Builder builder =
                new SimpleRequest.Builder(request.method(), request.uri().getRawPath());
        request.headers().forEach(header -> builder.withHeader(header.getKey(), header.getValue()));
        String query = request.uri().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            builder.withQueryParam(decoded(nameAndValue[0]), decoded(nameAndValue[1]));
        }
        byte[] body = request.body();
        return body == null
                ? builder.build()
                : builder.withBody(new String(body, StandardCharsets.UTF_8)).build();
    }

    private static SimpleResponse response(Answer answer) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(answer.status());
        String type = answer.header("Content-Type");
        if (type != null) {
            builder.withContentType(type);
        }
        return answer.bodyLength() == 0
                ? builder.build()
                : builder.withBody(answer.bodyText()).build();
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
