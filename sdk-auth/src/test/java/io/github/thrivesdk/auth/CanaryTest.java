package io.github.thrivesdk.auth;

import static io.github.thrivesdk.auth.Operations.READ;
import static io.github.thrivesdk.auth.Operations.WRITE;
import static io.github.thrivesdk.auth.ThriveAuthTest.base64;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Feign;
import feign.Param;
import feign.RequestLine;
import feign.Retryer;
import io.github.thrivesdk.auth.TokenServer.Asked;
import io.github.thrivesdk.auth.TokenServer.Reply;
import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.TenantId;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.AuthMethod;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.call.ResponseType;
import io.github.thrivesdk.core.error.Attempt;
import io.github.thrivesdk.core.error.ThriveException;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.json.JsonBinding;
import io.github.thrivesdk.core.pipeline.BodyValidator;
import io.github.thrivesdk.core.pipeline.PipelineSettings;
import io.github.thrivesdk.core.pipeline.RetrySettings;
import io.github.thrivesdk.core.pipeline.ThrivePipeline;
import io.github.thrivesdk.core.spec.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * Secrets, tokens and refs that occur nowhere else, sent along every path there is, with all loggers at their most
 * talkative and a server that repeats in its answers what it was sent. None of them may come out anywhere but on the
 * wire.
 */
class CanaryTest extends AuthTest {
    private static final String API_SECRET = "canary-api:s%c+/r=et-\u00e4\u20ac";
    private static final String CLIENT_SECRET = "canary-client:s%c+/r=et-\u00e4\u20ac";
    private static final String REF = "canary-ref/of@person";
    private static final AtomicInteger TOKENS = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private Level before = Level.ERROR;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        log.start();
        rootLogger().addAppender(log);
        before = ourLogger().getLevel();
        ourLogger().setLevel(Level.TRACE);
        rootLogger().setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        rootLogger().detachAppender(log);
        rootLogger().setLevel(Level.WARN);
        ourLogger().setLevel(before);
    }

    /** What the API answers: an echo of everything it was sent, with each status of interest, and worse. */
    static Stream<Reply> apiAnswers() {
        return Stream.concat(
                Stream.of(200, 204, 301, 307, 400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 503)
                        .map(status -> new Reply(status, status == 204 ? "" : "ECHO")),
                Stream.of(
                        new Reply(0, ""),
                        new Reply(200, "{\"success\":ECHO"),
                        new Reply(200, "<html>ECHO</html>"),
                        new Reply(400, "{\"message\":\"ECHO\",\"error\":\"ECHO\",\"id\":\"ECHO\"}"),
                        new Reply(401, "", Map.of("WWW-Authenticate", "ECHO realm=\"ECHO\", scope=\"ECHO\"")),
                        new Reply(403, "", Map.of("WWW-Authenticate", "Bearer error=\"ECHO\", scope=\"ECHO\"")),
                        new Reply(503, "", Map.of("Retry-After", "ECHO"))));
    }

    /** What the token endpoint answers. */
    static Stream<Reply> tokenAnswers() {
        return Stream.of(
                new Reply(0, ""),
                new Reply(200, ""),
                new Reply(200, "{\"access_token\":\"canary-token ECHO\"}"),
                new Reply(200, "{\"access_token\":\"canary-token\",\"token_type\":\"ECHO\"}"),
                new Reply(200, "{\"access_token\":\"canary-token\",\"expires_in\":\"ECHO\",\"scope\":7}"),
                new Reply(200, "{\"access_token\":\"canary-token\",\"scope\":\"ECHO canary-token\"}"),
                new Reply(200, "{\"access_token\":\"canary-token\",\"scope\":[\"ECHO\",\"canary-token\"]}"),
                new Reply(200, "{\"access_token\":\"canary-token\""),
                new Reply(200, "<html>ECHO</html>"),
                new Reply(302, "ECHO"),
                new Reply(400, "{\"error\":\"ECHO\",\"error_description\":\"ECHO\",\"error_uri\":\"ECHO\"}"),
                new Reply(400, "{\"error\":\"invalid_scope\",\"error_description\":\"ECHO\"}"),
                new Reply(401, "{\"error\":\"invalid_client\",\"error_description\":\"ECHO\"}"),
                new Reply(401, "ECHO"),
                new Reply(404, "ECHO"),
                new Reply(429, "ECHO"),
                new Reply(429, "ECHO", Map.of("Retry-After", "ECHO")),
                new Reply(503, "ECHO", Map.of("Retry-After", "120")),
                new Reply(500, "ECHO"));
    }

    @ParameterizedTest
    @MethodSource("apiAnswers")
    void nothingComesOutWhateverTheApiAnswers(Reply reply) throws IOException {
        server.answer(request -> isToken(request) ? canaryToken() : echo(reply, request));

        for (ThriveAuth auth : everyKind()) {
            call(auth);
            callThroughFeign(auth);
        }

        assertThat(server.asked().toString()).contains("canary-ref");
        assertSilence();
    }

    @ParameterizedTest
    @MethodSource("tokenAnswers")
    void nothingComesOutWhateverTheTokenEndpointAnswers(Reply reply) throws IOException {
        server.answer(request -> isToken(request) ? echo(reply, request) : new Reply(200, "{}"));

        for (ThriveAuth auth : everyKind()) {
            call(auth);
            callThroughFeign(auth);
            keep(auth.check(new Lent(server.environment(), transport, time)).join());
        }

        assertSilence();
    }

    @Test
    void nothingComesOutWhenNobodyIsThere() throws IOException {
        server.close();

        for (ThriveAuth auth : everyKind()) {
            call(auth);
            callThroughFeign(auth);
        }

        assertSilence();
    }

    @Test
    void nothingComesOutOfSettings() throws IOException {
        Path file = Files.writeString(folder.resolve("thrive.properties"), "thrive.api-secret=" + API_SECRET);
        Map<String, String> variables = Map.of("THRIVE_TENANT_ID", TENANT, "THRIVE_CONFIG_FILE", file.toString());
        ThriveSettings settings = ThriveSettings.load(Map.of(), variables);
        keep(settings);
        keep(settings.explain());
        keep(settings.settings());

        Map<String, String> broken = Map.of("THRIVE_TENANT_ID", API_SECRET, "THRIVE_API_SECRET", API_SECRET + "\n");
        keep(failure(() -> ThriveSettings.load(Map.of(), broken)));
        Files.writeString(file, "thrive.canary-" + "x=\\u00zz canary-api");
        keep(failure(() -> ThriveSettings.load(Map.of(), variables)));

        assertSilence();
    }

    @Test
    void nothingComesOutOfArgumentsThatAreRefused() throws IOException {
        keep(failure(() -> ThriveAuth.basic(API_SECRET, API_SECRET)));
        keep(failure(() -> ThriveAuth.basic(TENANT, API_SECRET + " ")));
        keep(failure(() -> ThriveAuth.basic(TENANT, API_SECRET + "\u0000x")));
        keep(failure(() -> ThriveAuth.clientCredentials(TENANT, "id", CLIENT_SECRET + "\ud83d")));
        keep(failure(() -> credentials().scopes(CLIENT_SECRET + " ")));

        assertSilence();
    }

    @Test
    void theTestWouldNoticeALeak() {
        rootLogger().info("said {}", CLIENT_SECRET);

        assertThat(heard()).anyMatch(text -> text.contains("canary"));
    }

    private List<ThriveAuth> everyKind() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), CLIENT_SECRET + "\n");
        return List.of(
                ThriveAuth.basic(TENANT, API_SECRET),
                ThriveAuth.basic(new TenantId(TENANT), () -> {
                    throw new IllegalStateException(API_SECRET);
                }),
                ThriveAuth.clientCredentials(TENANT, "id", CLIENT_SECRET),
                ThriveAuth.clientCredentials()
                        .tenantId(TENANT)
                        .clientId("id")
                        .clientSecret(() -> Secret.of(CLIENT_SECRET))
                        .secretInBody()
                        .sharing(TokenPool.ofSize(10))
                        .build(),
                ThriveAuth.clientCredentials()
                        .tenantId(TENANT)
                        .clientId("id")
                        .clientSecret(ThriveAuth.secretFile(file))
                        .leastPrivilege()
                        .build());
    }

    private void call(ThriveAuth auth) {
        ThrivePipeline pipeline = ThrivePipeline.open(settings(auth));
        for (Operation operation : List.of(READ, WRITE)) {
            Call call = Call.of(operation).path("ref", REF).query("q", REF).build();
            ResponseType<Object> type = ResponseType.json(Object.class);
            keep(failure(() -> pipeline.send(call, type)));
            keep(failure(() -> pipeline.sendAsync(call, type).join()));
        }
        keep(pipeline);
        keep(auth);
        pipeline.close();
    }

    private void callThroughFeign(ThriveAuth auth) {
        ThriveCapability capability = auth.capability(server.environment(), transport);
        Things things = Feign.builder()
                .retryer(Retryer.NEVER_RETRY)
                .errorDecoder((method, response) -> {
                    keep(response.request().toString());
                    return new IllegalStateException("status " + response.status());
                })
                .addCapability(capability)
                .target(Things.class, server.url().toString());
        keep(capability);
        keep(failure(() -> things.read("harmless")));
    }

    private PipelineSettings settings(AuthMethod auth) {
        return new PipelineSettings(
                server.environment(),
                auth,
                JdkTransport.create(Duration.ofSeconds(5), Timekeeper.system()),
                true,
                new Impatient(),
                new Random(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                new RetrySettings(2, Duration.ofMillis(1), Duration.ofMillis(2)),
                JsonBinding.jackson(),
                BodyValidator.NONE,
                List.of(new Recorder()),
                Map.of(),
                "canaries",
                ForkJoinPool.commonPool());
    }

    private void assertSilence() {
        List<String> canaries = List.of(
                "canary-",
                base64(TENANT + ":" + API_SECRET),
                base64("id:" + BasicCredential.form(CLIENT_SECRET)),
                "s%c+/r=et");
        List<String> texts = heard();
        assertThat(texts).hasSizeGreaterThan(3);
        assertThat(texts.stream()
                        .filter(text -> canaries.stream().anyMatch(text::contains))
                        .map(text -> text.substring(0, Math.min(text.length(), 1000))))
                .isEmpty();
    }

    private List<String> heard() {
        List<String> texts = new ArrayList<>();
        for (Object object : ObjectGraph.from(heard.toArray())) {
            texts.add(object instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : object.toString());
            if (object instanceof Throwable failure) {
                texts.add(printed(failure));
                texts.add(isOurs(failure) ? serialised(failure) : "");
                texts.add(isOurs(failure) ? asJson(failure) : "");
            }
        }
        for (ILoggingEvent event : List.copyOf(log.list)) {
            texts.add(event.getFormattedMessage()
                    + Arrays.toString(event.getArgumentArray())
                    + event.getMDCPropertyMap()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
        return texts;
    }

    private void keep(@Nullable Object object) {
        if (object != null) {
            heard.add(object);
        }
    }

    private Reply canaryToken() {
        return new Reply(200, "{\"access_token\":\"canary-token-" + TOKENS.incrementAndGet() + "\",\"expires_in\":60}");
    }

    private static Reply echo(Reply reply, Asked request) {
        String sent = (request.path() + request.authorization() + request.body()).replace("\"", "");
        Map<String, String> headers = new HashMap<>();
        reply.headers().forEach((name, value) -> headers.put(name, value.replace("ECHO", sent)));
        return new Reply(reply.status(), reply.body().replace("ECHO", sent), headers);
    }

    private static boolean isToken(Asked request) {
        return request.path().startsWith("/oauth2/token/");
    }

    private static @Nullable Throwable failure(Runnable action) {
        try {
            action.run();
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static boolean isOurs(Throwable failure) {
        return failure.getClass().getName().startsWith("io.github.thrivesdk.");
    }

    private static String serialised(Throwable failure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(failure);
        } catch (IOException e) {
            throw new AssertionError("cannot be serialised: " + failure, e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String asJson(Throwable failure) {
        try {
            return JSON.writeValueAsString(failure);
        } catch (IOException e) {
            throw new AssertionError("cannot be written as JSON: " + failure, e);
        }
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger ourLogger() {
        return (Logger) LoggerFactory.getLogger("io.github.thrivesdk");
    }

    /** The machine's time without its short waits. */
    private static final class Impatient implements Timekeeper {
        @Override
        public long nanoTime() {
            return Timekeeper.system().nanoTime();
        }

        @Override
        public Instant instant() {
            return Timekeeper.system().instant();
        }

        @Override
        public Runnable schedule(Runnable task, Duration delay) {
            return Timekeeper.system().schedule(task, delay.toSeconds() < 2 ? Duration.ZERO : delay);
        }
    }

    interface Things {
        @RequestLine("GET /things/{ref}")
        String read(@Param("ref") String ref);
    }

    /** Keeps all that observers hear. */
    private final class Recorder implements ThriveObserver {
        @Override
        public void callStarted(CallInfo call) {
            keep(call);
        }

        @Override
        public void attemptEnded(CallInfo call, Attempt attempt) {
            keep(attempt);
        }

        @Override
        public void callEnded(CallInfo call, Duration took, @Nullable ThriveException failure) {
            keep(failure);
        }

        @Override
        public void tokenRequestStarted(TokenRequestInfo request) {
            keep(request);
        }

        @Override
        public void tokenRequestEnded(TokenRequestInfo request, Duration took, @Nullable ThriveException failure) {
            keep(failure);
        }
    }
}
