package io.github.thrivesdk.auth;

import feign.AsyncClient;
import feign.Capability;
import feign.Client;
import org.jspecify.annotations.Nullable;

/**
 * Thrive's credentials for a {@code Feign.Builder} of one's own; {@link ThriveAuth#capability} makes one.
 *
 * <p>Every request of the Feign client gets an {@code Authorization} header, whatever interceptors or contracts it has.
 * A request to any other host than those of the environment is refused, a redirect is not followed, and a request that
 * is answered 401 is sent once more with new credentials if there are any. Safe for use by many threads and clients. The
 * class is public because Feign calls it by reflection.
 */
public final class ThriveCapability implements Capability {
    private final RequestSigner signer;

    ThriveCapability(RequestSigner signer) {
        this.signer = signer;
    }

    @Override
    public Client enrich(Client client) {
        return new AuthorizingClient(client, signer);
    }

    /**
     * As for {@link #enrich(Client)}.
     *
     * @throws IllegalStateException if {@code AsyncFeign} was given no client, since newer versions of Feign make theirs
     *     too late for a capability to see it, and calls would go out without credentials
     */
    @Override
    public AsyncClient<Object> enrich(@Nullable AsyncClient<Object> client) {
        if (client == null) {
            throw new IllegalStateException("give AsyncFeign a client: .client(new AsyncClient.Default<>(...))");
        }
        return new AuthorizingAsyncClient(client, signer);
    }

    @Override
    public String toString() {
        return "ThriveCapability[" + signer + "]";
    }
}
