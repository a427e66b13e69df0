package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.client.ThriveClientBuilder;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.ThriveEnvironment;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Thrive on this machine: a token endpoint for each tenant, and the REST API behind it. Thread-safe.
 *
 * <p>It answers what the OpenAPI document says. Users have a state: they are created, changed, suspended, deleted and
 * listed in pages. Every other operation checks access, scope and what is required, and then answers with the document's
 * example ({@link #answer} gives another one); what was changed there is not remembered.
 *
 * <p>What Thrive does not document is a guess here: the bodies of 401, 403 and 404, and what happens to a user who does
 * not exist ({@link #onUnknownRef}).
 *
 * <p>A WireMock {@code ServeEventListener} that {@link ServiceLoader} finds is told of every exchange.
 */
public final class ThriveSimulator implements AutoCloseable {
    private static final TenantId DEFAULT_TENANT = new TenantId("eu-west-2_Simulated");

    private final Map<String, SimulatedTenant> tenants = new ConcurrentHashMap<>();
    private final SimulatedClock clock = new SimulatedClock();
    private final TokenEndpoint tokens = new TokenEndpoint(clock);
    private final RestApi rest = new RestApi(new Access(tenants::get, tokens));
    private final Switchboard switchboard = new Switchboard(tenants::get, tokens, rest);
    private final WireMockServer server;

    private ThriveSimulator(int port) {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .disableRequestJournal()
                .extensions(switchboard)
                .extensions(ServiceLoader.load(ServeEventListener.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new)));
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        addTenant(DEFAULT_TENANT);
    }

    /** Starts on a free port. */
    public static ThriveSimulator start() {
        return new ThriveSimulator(0);
    }

    /** Starts on that port. */
    public static ThriveSimulator start(int port) {
        return new ThriveSimulator(port);
    }

    /** The environment to give to a client. */
    public ThriveEnvironment environment() {
        return ThriveEnvironment.loopback(uri());
    }

    /** Scheme, host and port. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** The tenant that is there from the start. */
    public SimulatedTenant tenant() {
        return addTenant(DEFAULT_TENANT);
    }

    /** The tenant with that id, added if there is none. */
    public SimulatedTenant addTenant(TenantId id) {
        return tenants.computeIfAbsent(id.value(), ignored -> new SimulatedTenant(id, clock));
    }

    /** A builder of clients for the first tenant, with Basic. */
    public ThriveClientBuilder client() {
        return client(tenant());
    }

    /** A builder of clients for a tenant, with Basic. */
    public ThriveClientBuilder client(SimulatedTenant tenant) {
        return ThriveClient.builder().environment(environment()).auth(tenant.basic());
    }

    /** What to answer to the deletion of a user who does not exist. */
    public ThriveSimulator onUnknownRef(UnknownRef behaviour) {
        rest.onUnknownRef(behaviour);
        return this;
    }

    /**
     * Makes an operation answer always the same to those who may call it, from now on.
     *
     * @param operationId the operation as the OpenAPI document names it, such as {@code listAudiences}
     * @param status the status
     * @param json the body
     * @throws IllegalArgumentException if there is no such operation
     */
    public ThriveSimulator answer(String operationId, int status, String json) {
        rest.answer(operationId, Reply.text(status, json));
        return this;
    }

    /**
     * Makes an operation answer so once to those who may call it; after that it answers as before. More of these wait in
     * line.
     *
     * @param operationId the operation as the OpenAPI document names it, such as {@code addAudienceMembers}
     * @param status the status, such as 207
     * @param json the body
     * @throws IllegalArgumentException if there is no such operation
     */
    public ThriveSimulator answerNext(String operationId, int status, String json) {
        rest.answerNext(operationId, Reply.text(status, json));
        return this;
    }

    /** Fails the next requests to the REST API, one for each fault, then answers again. */
    public ThriveSimulator failNext(Fault... faults) {
        switchboard.failNextCalls(List.of(faults));
        return this;
    }

    /** Fails the next requests to the token endpoint, one for each fault, then answers again. */
    public ThriveSimulator failNextTokens(Fault... faults) {
        switchboard.failNextTokens(List.of(faults));
        return this;
    }

    /** How long tokens live from now on; an hour unless set. */
    public ThriveSimulator tokenLifetime(Duration lifetime) {
        tokens.lifetime(lifetime);
        return this;
    }

    /** Revokes every token. */
    public ThriveSimulator revokeTokens() {
        tokens.revokeAll();
        return this;
    }

    /** Moves the simulator's clock on, so that tokens expire. */
    public ThriveSimulator advance(Duration by) {
        clock.advance(by);
        return this;
    }

    /** Every request so far, credentials masked. */
    public List<SeenRequest> requests() {
        return switchboard.seen();
    }

    /** Stops. */
    @Override
    public void close() {
        server.stop();
    }
}
