package io.github.thrivesdk.auth;

import feign.Request;
import feign.Response;
import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveNotSentException.Reason;
import io.github.thrivesdk.core.spec.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Puts credentials on Feign requests to the hosts of one environment, and on no others. */
final class RequestSigner {
    private static final String HEADER = "Authorization";

    private final ThriveEnvironment environment;
    private final Authorizer authorizer;
    private final Timekeeper time;
    private final FeignOperations operations;

    RequestSigner(ThriveEnvironment environment, Authorizer authorizer, Timekeeper time) {
        this.environment = environment;
        this.authorizer = authorizer;
        this.time = time;
        this.operations = new FeignOperations(environment);
    }

    /** The credentials for a request; they come within the time that the request itself may take. */
    CompletableFuture<Authorization> authorize(Request request, Request.Options options) {
        URI uri = URI.create(request.url());
        Operation operation = operations.of(request, uri);
        if (!environment.owns(operation.tokenUse(), uri)) {
            throw new ThriveNotSentException(
                    Reason.FOREIGN_HOST, wrongPlace(operation, uri), null, CallReport.unsent(operation));
        }
        return authorizer.authorize(operation, Deadline.after(limit(options), time));
    }

    /** Whether an answer is a 401 that other credentials may avoid. */
    boolean isWorthAnotherTry(Response response, Authorization used) {
        return response.status() == 401 && authorizer.rejected(used);
    }

    /** The request with the credentials and without any others. */
    static Request sign(Request request, Authorization authorization) {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.put(HEADER, List.of(authorization.headerValue().reveal()));
        return Request.create(
                request.httpMethod(),
                request.url(),
                headers,
                request.body(),
                request.charset(),
                request.requestTemplate());
    }

    /** The answer to the request as the caller made it: without credentials in it. */
    static Response unsign(Response response, Request request) {
        return response.toBuilder().request(request).build();
    }

    /** The same limits, and no redirect. */
    static Request.Options withoutRedirects(Request.Options options) {
        return new Request.Options(
                options.connectTimeout(),
                options.connectTimeoutUnit(),
                options.readTimeout(),
                options.readTimeoutUnit(),
                false);
    }

    private String wrongPlace(Operation operation, URI uri) {
        if (environment.owns(uri)) {
            return operation + " is served by " + environment.host(operation.tokenUse()) + " and not by " + place(uri)
                    + "; nothing was sent. Give it a Feign target of its own";
        }
        return "The credentials are for " + environment + " and are not sent to " + place(uri)
                + "; nothing was sent. Give the Feign target a URL of that environment";
    }

    private static String place(URI uri) {
        return uri.getHost() == null
                ? "a place that is no host"
                : uri.getScheme() + "://" + uri.getHost() + (uri.getPort() == -1 ? "" : ":" + uri.getPort());
    }

    @Override
    public String toString() {
        return environment.toString();
    }

    private static Duration limit(Request.Options options) {
        long millis = Math.max(1, (long) options.connectTimeoutMillis() + options.readTimeoutMillis());
        return Duration.ofNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
