package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.spec.Operation;
import io.github.thrivesdk.core.spec.ThriveOperation;

/** Operations as the generator describes them. */
interface Operations {
    Operation READ = named("read");
    Operation WRITE = named("write");
    Operation EVENT = named("event");
    Operation UNSTATED = named("unstated");

    @ThriveOperation(
            id = "listThings",
            method = "GET",
            path = "/rest/v1/things",
            scopes = {"api/read", "api/all"},
            scopesInferred = true)
    void read();

    @ThriveOperation(
            id = "deleteThing",
            method = "DELETE",
            path = "/rest/v2/things/{ref}",
            scopes = {"api/write", "api/all"},
            scopesInferred = true)
    void write();

    @ThriveOperation(
            id = "sendEvent",
            method = "POST",
            path = "/webhooks",
            tokenUse = TokenUse.WEBHOOKS,
            scopes = {"api/webhooks", "api/all"})
    void event();

    @ThriveOperation(id = "ping", method = "GET", path = "/ping")
    void unstated();

    private static Operation named(String method) {
        return Operation.allOf(Operations.class).values().stream()
                .filter(operation -> switch (method) {
                    case "read" -> operation.id().equals("listThings");
                    case "write" -> operation.id().equals("deleteThing");
                    case "event" -> operation.id().equals("sendEvent");
                    default -> operation.id().equals("ping");
                })
                .findFirst()
                .orElseThrow();
    }
}
