package io.github.thrivesdk.auth;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.error.CallReport;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Sends Feign requests with credentials, once more if those were rejected and there are others. */
final class AuthorizingClient implements Client {
    private final Client delegate;
    private final RequestSigner signer;

    AuthorizingClient(Client delegate, RequestSigner signer) {
        this.delegate = delegate;
        this.signer = signer;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Request.Options direct = RequestSigner.withoutRedirects(options);
        Authorization authorization = await(signer.authorize(request, options));
        Response response = delegate.execute(RequestSigner.sign(request, authorization), direct);
        if (signer.isWorthAnotherTry(response, authorization)) {
            response.close();
            Authorization other = await(signer.authorize(request, options));
            response = delegate.execute(RequestSigner.sign(request, other), direct);
        }
        return RequestSigner.unsign(response, request);
    }

    private static Authorization await(CompletableFuture<Authorization> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new ThriveNotSentException(
                    ThriveNotSentException.Reason.CANCELLED,
                    "Interrupted while waiting for an access token; nothing was sent",
                    e,
                    CallReport.NONE);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ThriveException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
