package io.github.thrivesdk.auth;

import io.github.thrivesdk.core.TokenUse;
import io.github.thrivesdk.core.spec.ThriveOperation;

/** What a Feign interface that is not generated calls: anything at all, on the one host or the other. */
interface UnstatedOperations {
    @ThriveOperation(id = "request", method = "*", path = "*")
    void request();

    @ThriveOperation(id = "userEventRequest", method = "*", path = "*", tokenUse = TokenUse.WEBHOOKS)
    void userEventRequest();
}
