package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.ThriveAuthTest.base64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.AsyncClient;
import feign.AsyncFeign;
import feign.Client;
import feign.Feign;
import feign.FeignException;
import feign.Logger;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import feign.Retryer;
import io.github.thrivesdk.auth.TokenServer.Asked;
import io.github.thrivesdk.auth.TokenServer.Reply;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.core.error.ThriveTokenException;
import io.github.thrivesdk.core.http.Answer;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.http.WireRequest;
import io.github.thrivesdk.core.spec.ThriveOperation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thrive's credentials with a Feign client that knows nothing else of this SDK. */
class ThriveCapabilityTest extends AuthTest {
    @Test
    void requestGetsTheToken() {
        api(request -> new Reply(200, "hello"));

        assertThat(things(credentials().build()).read("a")).isEqualTo("hello");

        assertThat(server.last().path()).isEqualTo("/things/a");
        assertThat(server.last().authorization()).containsExactly("Bearer token-1");
    }

    @Test
    void requestGetsTheBasicHeaderInPlaceOfAnyOther() {
        api(request -> new Reply(200, "hello"));
        Things things = Feign.builder()
                .requestInterceptor(template -> template.header("authorization", "Bearer other"))
                .addCapability(ThriveAuth.basic(TENANT, "s3{c}ret").capability(server.environment()))
                .target(Things.class, server.url().toString());

        things.read("a");

        assertThat(server.last().authorization()).containsExactly("Basic " + base64(TENANT + ":s3{c}ret"));
    }

    @Test
    void tokenIsSharedByAllCalls() {
        api(request -> new Reply(200, "hello"));
        Things things = things(credentials().build());

        things.read("a");
        things.read("b");

        assertThat(tokenRequests()).hasSize(1);
    }

    @Test
    void rejectedTokenIsReplacedOnce() {
        api(request -> new Reply(request.authorization().contains("Bearer token-2") ? 200 : 401, "hello"));

        assertThat(things(credentials().build()).read("a")).isEqualTo("hello");

        assertThat(apiRequests())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.authorization()).hasSize(1));
    }

    @Test
    void secondRejectionIsTheCallersToSee() {
        api(request -> new Reply(401, "no"));
        Things things = things(credentials().build());

        assertThatThrownBy(() -> things.delete("a")).isInstanceOfSatisfying(FeignException.Unauthorized.class, e -> {
            assertThat(e.request().headers()).doesNotContainKey("Authorization");
            assertThat(e.request().toString()).doesNotContain("token-");
        });
        assertThat(apiRequests()).hasSize(2);
        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void redirectIsNotFollowed() {
        api(request -> new Reply(307, ""));
        Things things = things(credentials().build());

        assertThatThrownBy(() -> things.delete("a"))
                .isInstanceOfSatisfying(
                        FeignException.class, e -> assertThat(e.status()).isEqualTo(307));
        assertThat(apiRequests()).extracting(Asked::path).containsExactly("/things/a");
    }

    @Test
    void credentialsGoToNoOtherHost() {
        Things things = Feign.builder()
                .retryer(Retryer.NEVER_RETRY)
                .addCapability(credentials().build().capability(ThriveEnvironment.STAGING, transport))
                .target(Things.class, server.url().toString());

        assertThatThrownBy(() -> things.read("a"))
                .isInstanceOf(ThriveNotSentException.class)
                .hasMessage("The credentials are for STAGING (https://public.api.learnstaging.link) and are not sent to"
                        + " " + server.url() + "; nothing was sent. Give the Feign target a URL of that environment");
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "http://127.0.0.1.evil.example/x",
                "http://localhost/x",
                "http://127.0.0.1/x",
                "http://[::1]:PORT/x",
                "https://127.0.0.1:PORT/x",
                "http://127.0.0.1.:PORT/x",
                "http://user@127.0.0.1:PORT/x",
                "http://127.0.0.1:PORT@evil.example/x"
            })
    void credentialsDoNotFollowAUrlThatIsAnArgument(String url) {
        api(request -> new Reply(200, "hello"));
        Things things = things(credentials().build());
        things.read("a");

        assertThatThrownBy(() -> things.anywhere(URI.create(
                        url.replace("PORT", String.valueOf(server.url().getPort())))))
                .isInstanceOfSatisfying(
                        ThriveNotSentException.class,
                        e -> assertThat(e.reason()).isEqualTo(ThriveNotSentException.Reason.FOREIGN_HOST));
        assertThat(apiRequests()).hasSize(1);
    }

    @Test
    void hostIsTheSameInAnyCaseAndWithItsPortSpeltOut() {
        List<Request> sent = new ArrayList<>();
        Things things = fake(sent, ThriveAuth.basic(TENANT, "s3cret").capability(ThriveEnvironment.STAGING, transport));

        things.anywhere(URI.create("https://PUBLIC.api.learnstaging.link:443/x"));

        assertThat(sent)
                .singleElement()
                .satisfies(request -> assertThat(request.headers()).containsKey("Authorization"));
    }

    @Test
    void tokenFitsTheHostOfEachRequestOfTheSameMethod() {
        List<Request> sent = new ArrayList<>();
        ThriveEnvironment twoHosts =
                ThriveEnvironment.custom(URI.create("https://api.one"), URI.create("https://events.one"));
        List<String> tokenRequests = new ArrayList<>();
        Things things = fake(sent, credentials().build().capability(twoHosts, givingTokens(tokenRequests)));

        things.anywhere(URI.create("https://api.one:443/x"));
        things.anywhere(URI.create("https://events.one/x"));

        assertThat(tokenRequests).containsExactly("api.one", "events.one");
        assertThat(sent)
                .extracting(request -> List.copyOf(request.headers().get("Authorization")))
                .containsExactly(List.of("Bearer of-api.one"), List.of("Bearer of-events.one"));
    }

    @Test
    void generatedOperationGoesToTheHostThatServesItOnly() {
        List<Request> sent = new ArrayList<>();
        ThriveCapability capability = credentials().build().capability(ThriveEnvironment.STAGING, transport);
        Things things = Feign.builder()
                .retryer(Retryer.NEVER_RETRY)
                .client(recording(sent))
                .addCapability(capability)
                .target(Things.class, "https://user.api.learnstaging.link");

        assertThatThrownBy(() -> things.delete("a"))
                .isInstanceOf(ThriveNotSentException.class)
                .hasMessage("deleteThing (DELETE /things/{ref}) is served by https://public.api.learnstaging.link and"
                        + " not by https://user.api.learnstaging.link; nothing was sent. Give it a Feign target of its"
                        + " own");
        assertThat(sent).isEmpty();
    }

    @Test
    void mostTalkativeLogOfFeignDoesNotShowTheCredentials() {
        api(request -> new Reply(request.authorization().contains("Bearer token-2") ? 200 : 401, "hello"));
        List<String> lines = new ArrayList<>();
        Things things = Feign.builder()
                .logLevel(Logger.Level.FULL)
                .logger(new Logger() {
                    @Override
                    protected void log(String configKey, String format, Object... args) {
                        lines.add(String.format(methodTag(configKey) + format, args));
                    }
                })
                .addCapability(credentials().build().capability(server.environment()))
                .target(Things.class, server.url().toString());

        things.read("a");

        assertThat(lines)
                .anyMatch(line -> line.contains("---> GET"))
                .anyMatch(line -> line.contains("hello"))
                .noneMatch(line -> line.contains("token-") || line.contains("Authorization"));
    }

    @Test
    void retriesOfFeignSendTheCredentialsOnceEachTime() {
        api(request -> new Reply(503, "", Map.of("Retry-After", "0")));
        Things things = Feign.builder()
                .addCapability(credentials().build().capability(server.environment()))
                .target(Things.class, server.url().toString());

        assertThatThrownBy(() -> things.read("a")).isInstanceOf(FeignException.class);

        assertThat(apiRequests())
                .hasSize(5)
                .allSatisfy(asked -> assertThat(asked.authorization()).containsExactly("Bearer token-1"));
    }

    @Test
    void eachCallThatGetsNoTokenThrowsAnExceptionOfItsOwn() {
        server.answer(401, "");
        Things things = things(credentials().build());

        assertThatThrownBy(() -> things.delete("a"))
                .isInstanceOfSatisfying(
                        ThriveTokenException.class,
                        e -> assertThat(e.operation()).hasToString("deleteThing (DELETE /things/{ref})"));
    }

    @Test
    void refusedTokenIsThrownAsItIs() {
        server.answer(401, "{\"error\":\"invalid_client\"}");

        assertThatThrownBy(() -> things(credentials().build()).read("a"))
                .isInstanceOf(ThriveTokenException.class)
                .hasMessageContaining("401 invalid_client");
    }

    @Test
    void scopesOfAGeneratedInterfaceAreChecked() {
        Things things = things(credentials().scopes("api/read").build());

        assertThatThrownBy(() -> things.delete("a"))
                .isInstanceOf(ThriveTokenException.class)
                .hasMessageStartingWith("deleteThing (DELETE /things/{ref}) needs the scope api/write");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void leastPrivilegeReadsTheGeneratedInterface() {
        api(request -> new Reply(200, ""));

        things(credentials().leastPrivilege().build()).delete("a");

        assertThat(tokenRequests())
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).endsWith("scope=api%2Fwrite"));
    }

    @Test
    void asyncFeignGetsTheTokenTooAndReplacesIt() throws Exception {
        api(request -> new Reply(request.authorization().contains("Bearer token-2") ? 200 : 401, "hello"));
        AsyncThings things = asyncFeign()
                .addCapability(credentials().build().capability(server.environment(), transport))
                .target(AsyncThings.class, server.url().toString());

        assertThat(things.read("a").get(20, TimeUnit.SECONDS)).isEqualTo("hello");
        assertThat(apiRequests()).hasSize(2);
    }

    @Test
    void asyncCallToAnotherHostFails() {
        AsyncThings things = asyncFeign()
                .addCapability(credentials().build().capability(ThriveEnvironment.STAGING, transport))
                .target(AsyncThings.class, server.url().toString());

        assertThatThrownBy(() -> things.read("a").get(20, TimeUnit.SECONDS))
                .hasStackTraceContaining("are not sent to http://127.0.0.1");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void interruptionEndsTheWaitAndKeepsTheFlag() {
        Things things = things(credentials().build());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> things.read("a"))
                .isInstanceOfSatisfying(
                        ThriveNotSentException.class,
                        e -> assertThat(e.reason()).isEqualTo(ThriveNotSentException.Reason.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void credentialsOfAnotherEnvironmentAreRefusedAtOnce() {
        ThriveAuth staging = credentials().build().onlyFor(ThriveEnvironment.STAGING);

        assertThatIllegalArgumentException().isThrownBy(() -> staging.capability(server.environment(), transport));
    }

    @Test
    void asyncFeignWithoutAClientIsRefusedInsteadOfCalledWithoutCredentials() {
        ThriveCapability capability = credentials().build().capability(server.environment(), transport);

        assertThatThrownBy(() -> capability.enrich((AsyncClient<Object>) null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("give AsyncFeign a client: .client(new AsyncClient.Default<>(...))");
    }

    /** With the clients that older versions of Feign know too. */
    @SuppressWarnings("deprecation")
    private static AsyncFeign.AsyncBuilder<Object> asyncFeign() {
        return AsyncFeign.builder()
                .client(new AsyncClient.Default<>(new Client.Default(null, null), ForkJoinPool.commonPool()));
    }

    private Things things(ThriveAuth auth) {
        return Feign.builder()
                .options(new Request.Options(5, TimeUnit.SECONDS, 10, TimeUnit.SECONDS, true))
                .retryer(Retryer.NEVER_RETRY)
                .addCapability(auth.capability(server.environment()))
                .target(Things.class, server.url().toString());
    }

    /** A transport that answers each token request with a token named after its host. */
    private static Transport givingTokens(List<String> hosts) {
        return new Transport() {
            @Override
            public CompletableFuture<Answer> send(WireRequest request, Duration timeout) {
                String host = request.uri().getHost();
                hosts.add(host);
                byte[] body = ("{\"access_token\":\"of-" + host + "\"}").getBytes(StandardCharsets.UTF_8);
                return CompletableFuture.completedFuture(Answer.of(200, Map.of(), body));
            }

            @Override
            public void close() {}
        };
    }

    private static Things fake(List<Request> sent, ThriveCapability capability) {
        return Feign.builder()
                .retryer(Retryer.NEVER_RETRY)
                .client(recording(sent))
                .addCapability(capability)
                .target(Things.class, "https://unused");
    }

    /** A client that keeps what it is given, and answers 200. */
    private static Client recording(List<Request> sent) {
        return (request, options) -> {
            sent.add(request);
            return Response.builder()
                    .status(200)
                    .request(request)
                    .headers(Map.of())
                    .build();
        };
    }

    private void api(Function<Asked, Reply> answers) {
        server.answer(request -> isToken(request) ? server.token(3600) : answers.apply(request));
    }

    private List<Asked> tokenRequests() {
        return server.asked().stream().filter(ThriveCapabilityTest::isToken).toList();
    }

    private List<Asked> apiRequests() {
        return server.asked().stream().filter(asked -> !isToken(asked)).toList();
    }

    private static boolean isToken(Asked request) {
        return request.path().startsWith("/oauth2/token/");
    }

    interface Things {
        @RequestLine("GET /things/{ref}")
        String read(@Param("ref") String ref);

        @ThriveOperation(
                id = "deleteThing",
                method = "DELETE",
                path = "/things/{ref}",
                scopes = {"api/write", "api/all"})
        @RequestLine("DELETE /things/{ref}")
        void delete(@Param("ref") String ref);

        @RequestLine("GET")
        void anywhere(URI url);
    }

    interface AsyncThings {
        @RequestLine("GET /things/{ref}")
        CompletableFuture<String> read(@Param("ref") String ref);
    }
}
