package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts each request through to what answers it, and keeps a masked record. */
final class Switchboard implements ResponseDefinitionTransformerV2 {
    private static final Pattern TOKEN_URL = Pattern.compile("/oauth2/token/([^/?]+)");
    private static final Pattern SECRET = Pattern.compile("(client_secret=)[^&]*");

    private final Function<String, @Nullable SimulatedTenant> tenants;
    private final TokenEndpoint tokens;
    private final RestApi rest;
    private final Queue<Fault> callFaults = new ConcurrentLinkedQueue<>();
    private final Queue<Fault> tokenFaults = new ConcurrentLinkedQueue<>();
    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();

    Switchboard(Function<String, @Nullable SimulatedTenant> tenants, TokenEndpoint tokens, RestApi rest) {
        this.tenants = tenants;
        this.tokens = tokens;
        this.rest = rest;
    }

    @Override
    public String getName() {
        return "thrive";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        Matcher token = TOKEN_URL.matcher(request.getUrl());
        boolean forToken = token.matches();
        ResponseDefinition response = faultOr(
                (forToken ? tokenFaults : callFaults).poll(),
                () -> forToken ? issue(token.group(1), request) : rest.answer(request));
        seen.add(new SeenRequest(
                request.getMethod().getName(),
                request.getUrl(),
                headers(request),
                SECRET.matcher(request.getBodyAsString()).replaceAll("$1***"),
                response.getFault() == null ? response.getStatus() : 0));
        return response;
    }

    void failNextCalls(List<Fault> faults) {
        callFaults.addAll(faults);
    }

    void failNextTokens(List<Fault> faults) {
        tokenFaults.addAll(faults);
    }

    List<SeenRequest> seen() {
        return List.copyOf(seen);
    }

    private ResponseDefinition issue(String tenantId, Request request) {
        SimulatedTenant tenant = tenants.apply(tenantId);
        return tenant == null ? Reply.empty(404) : tokens.issue(tenant, request);
    }

    private static ResponseDefinition faultOr(
            @Nullable Fault fault, java.util.function.Supplier<ResponseDefinition> answer) {
        return fault == null ? answer.get() : fault.insteadOf(answer);
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : request.getAllHeaderKeys()) {
            List<String> values = request.header(name).values();
            headers.put(
                    name,
                    name.equalsIgnoreCase("Authorization")
                            ? values.stream().map(Credentials::masked).toList()
                            : List.copyOf(values));
        }
        return headers;
    }
}
