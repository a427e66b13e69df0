package io.github.thrivesdk.auth;

import feign.AsyncClient;
import feign.Request;
import feign.Response;
import io.github.thrivesdk.core.auth.Authorization;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** As {@link AuthorizingClient}, without a thread that waits. */
final class AuthorizingAsyncClient implements AsyncClient<Object> {
    private final AsyncClient<Object> delegate;
    private final RequestSigner signer;

    AuthorizingAsyncClient(AsyncClient<Object> delegate, RequestSigner signer) {
        this.delegate = delegate;
        this.signer = signer;
    }

    @Override
    public CompletableFuture<Response> execute(
            Request request, Request.Options options, Optional<Object> requestContext) {
        Request.Options direct = RequestSigner.withoutRedirects(options);
        CompletableFuture<Response> answer = Futures.onSuccess(
                signer.authorize(request, options),
                authorization -> Futures.onSuccess(
                        send(request, direct, requestContext, authorization),
                        response -> settled(request, direct, requestContext, authorization, response)));
        return Futures.onSuccess(
                answer, response -> CompletableFuture.completedFuture(RequestSigner.unsign(response, request)));
    }

    private CompletableFuture<Response> settled(
            Request request,
            Request.Options options,
            Optional<Object> requestContext,
            Authorization used,
            Response response) {
        if (!signer.isWorthAnotherTry(response, used)) {
            return CompletableFuture.completedFuture(response);
        }
        response.close();
        return Futures.onSuccess(
                signer.authorize(request, options), other -> send(request, options, requestContext, other));
    }

    private CompletableFuture<Response> send(
            Request request, Request.Options options, Optional<Object> requestContext, Authorization authorization) {
        return delegate.execute(RequestSigner.sign(request, authorization), options, requestContext);
    }
}
