package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.Deadline;
import io.github.thrivesdk.core.Secret;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.AuthMethod;
import io.github.thrivesdk.core.auth.Authorization;
import io.github.thrivesdk.core.auth.Authorizer;
import io.github.thrivesdk.core.call.Body;
import io.github.thrivesdk.core.call.Call;
import io.github.thrivesdk.core.call.ResponseType;
import io.github.thrivesdk.core.http.JdkTransport;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.json.JsonBinding;
import io.github.thrivesdk.core.spec.Operation;
import io.github.thrivesdk.core.spec.Repeat;
import io.github.thrivesdk.core.spec.ThriveOperation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Pipelines and calls as the tests of this package need them. */
final class Pipelines {
    static final ResponseType<Map<String, Object>> MAP = ResponseType.jsonOf(Map.class);

    private Pipelines() {}

    /** Operations of every kind that matters here. */
    interface Operations {
        @ThriveOperation(id = "readThing", method = "GET", path = "/things/{id}", repeat = Repeat.SAFE)
        void readThing();

        @ThriveOperation(
                id = "deleteThing",
                method = "DELETE",
                path = "/things/{id}",
                scopes = {"api/write", "api/all"},
                scopesInferred = true,
                successField = "success")
        void deleteThing();

        @ThriveOperation(id = "createThing", method = "POST", path = "/things")
        void createThing();

        @ThriveOperation(id = "changeThing", method = "PATCH", path = "/things/{id}")
        void changeThing();
    }

    static Operation operation(String id) {
        Operation found = Operation.allOf(Operations.class).get(id);
        if (found == null) {
            throw new IllegalArgumentException(id);
        }
        return found;
    }

    static Call read() {
        return Call.of(operation("readThing")).path("id", "7").build();
    }

    static Call delete() {
        return Call.of(operation("deleteThing")).path("id", "7").build();
    }

    static Call create() {
        return Call.of(operation("createThing"))
                .body(Body.json(Map.of("name", "thing")))
                .build();
    }

    static Call change() {
        return Call.of(operation("changeThing"))
                .path("id", "7")
                .body(Body.json(Map.of("name", "thing")))
                .build();
    }

    static ThrivePipeline to(URI server) {
        return ThrivePipeline.open(settings(server));
    }

    static PipelineSettings settings(URI server) {
        return settings(server, JdkTransport.create(Duration.ofSeconds(2), Timekeeper.system()), Timekeeper.system());
    }

    static PipelineSettings settings(URI server, Transport transport, Timekeeper time) {
        return settings(ThriveEnvironment.loopback(server), transport, time);
    }

    static PipelineSettings settings(ThriveEnvironment environment, Transport transport, Timekeeper time) {
        return new PipelineSettings(
                environment,
                fixed(),
                transport,
                true,
                time,
                RandomGenerator.getDefault(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                new RetrySettings(4, Duration.ofMillis(1), Duration.ofMillis(2)),
                JsonBinding.jackson(),
                BodyValidator.NONE,
                List.of(),
                Map.of(),
                "test",
                ForkJoinPool.commonPool());
    }

    static PipelineSettings with(
            PipelineSettings base, AuthMethod auth, Duration timeout, ThriveObserver... observers) {
        return copy(base, auth, timeout, base.retries(), List.of(observers), base.executor());
    }

    static PipelineSettings with(PipelineSettings base, RetrySettings retries) {
        return copy(base, base.auth(), base.timeout(), retries, base.observers(), base.executor());
    }

    static PipelineSettings with(PipelineSettings base, Executor executor) {
        return copy(base, base.auth(), base.timeout(), base.retries(), base.observers(), executor);
    }

    /** For a machine that has a lot to do. */
    static PipelineSettings patient(PipelineSettings base) {
        Duration minute = Duration.ofMinutes(1);
        return copy(base, base.auth(), minute, minute, base.retries(), base.observers(), base.executor());
    }

    private static PipelineSettings copy(
            PipelineSettings base,
            AuthMethod auth,
            Duration timeout,
            RetrySettings retries,
            List<ThriveObserver> observers,
            Executor executor) {
        return copy(base, auth, timeout, base.responseTimeout(), retries, observers, executor);
    }

    private static PipelineSettings copy(
            PipelineSettings base,
            AuthMethod auth,
            Duration timeout,
            Duration responseTimeout,
            RetrySettings retries,
            List<ThriveObserver> observers,
            Executor executor) {
        return new PipelineSettings(
                base.environment(),
                auth,
                base.transport(),
                base.ownsTransport(),
                base.time(),
                base.random(),
                timeout,
                responseTimeout,
                retries,
                base.json(),
                base.validator(),
                observers,
                base.headers(),
                base.userAgent(),
                executor);
    }

    /** Credentials that never change. */
    static AuthMethod fixed() {
        return context -> new Authorizer() {
            @Override
            public CompletableFuture<Authorization> authorize(Operation operation, Deadline deadline) {
                return CompletableFuture.completedFuture(Authorization.of(Secret.of("Basic dGVzdDp0ZXN0"), Set.of()));
            }

            @Override
            public boolean rejected(Authorization used) {
                return false;
            }
        };
    }

    /** A new token each time one is rejected: {@code Bearer token-1}, {@code Bearer token-2} and so on. */
    static AuthMethod renewing(AtomicInteger issued) {
        return context -> new Authorizer() {
            @Override
            public CompletableFuture<Authorization> authorize(Operation operation, Deadline deadline) {
                return CompletableFuture.completedFuture(
                        Authorization.of(Secret.of("Bearer token-" + issued.get()), Set.of("api/read")));
            }

            @Override
            public boolean rejected(Authorization used) {
                issued.incrementAndGet();
                return true;
            }
        };
    }
}
