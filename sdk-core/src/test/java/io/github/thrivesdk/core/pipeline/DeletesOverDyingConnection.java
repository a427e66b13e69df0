package io.github.thrivesdk.core.pipeline;

import io.github.thrivesdk.core.error.ThriveOutcomeUnknownException;
import java.io.IOException;

/** Deletes twice over one connection, which ends without an answer the second time, and prints what the server saw. */
final class DeletesOverDyingConnection {
    private DeletesOverDyingConnection() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        FaultServer.Reaction done = FaultServer.answer(200, "{\"success\":true}");
        try (FaultServer server = new FaultServer(done, FaultServer.writeThenDrop(""), done);
                ThrivePipeline pipeline = Pipelines.to(server.uri())) {
            pipeline.send(Pipelines.delete(), Pipelines.MAP);
            try {
                pipeline.send(Pipelines.delete(), Pipelines.MAP);
            } catch (ThriveOutcomeUnknownException unknown) {
                System.out.println("requests on the wire: " + server.requests().size());
            }
        }
    }
}
