package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.ThriveObserver;
import io.github.thrivesdk.core.Timekeeper;
import io.github.thrivesdk.core.auth.AuthMethod;
import io.github.thrivesdk.core.http.Transport;
import io.github.thrivesdk.core.json.JsonBinding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * Everything a pipeline is made of, checked by whoever collects it.
 *
 * @param environment where calls go
 * @param auth how calls authenticate
 * @param transport puts requests onto the wire; closed together with the pipeline if it belongs to it
 * @param ownsTransport whether the transport belongs to the pipeline
 * @param time clocks and timer
 * @param random for the jitter of waits
 * @param timeout how long a call may take in all
 * @param responseTimeout how long one attempt may take, from sending to the last byte of the answer
 * @param retries how often and how soon to repeat
 * @param json writes and reads JSON
 * @param validator checks request bodies before they are sent
 * @param observers hear what happens, in order
 * @param headers added to every request
 * @param userAgent names the client to the server
 * @param executor runs what follows an asynchronous call: reading the answer and the caller's own continuations
 */
public record PipelineSettings(
        ThriveEnvironment environment,
        AuthMethod auth,
        Transport transport,
        boolean ownsTransport,
        Timekeeper time,
        RandomGenerator random,
        Duration timeout,
        Duration responseTimeout,
        RetrySettings retries,
        JsonBinding json,
        BodyValidator validator,
        List<ThriveObserver> observers,
        Map<String, String> headers,
        String userAgent,
        Executor executor) {
    /** Copies the collections. */
    public PipelineSettings {
        observers = List.copyOf(observers);
        headers = Map.copyOf(headers);
    }

    /** The same settings for other credentials, on the same transport, which stays with these. */
    public PipelineSettings sharedWith(AuthMethod otherAuth) {
        return new PipelineSettings(
                environment,
                otherAuth,
                transport,
                false,
                time,
                random,
                timeout,
                responseTimeout,
                retries,
                json,
                validator,
                observers,
                headers,
                userAgent,
                executor);
    }

    @Override
    public String toString() {
        return "PipelineSettings[" + environment + "]";
    }
}
