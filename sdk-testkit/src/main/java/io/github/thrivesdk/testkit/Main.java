package io.github.thrivesdk.testkit;

import java.io.IOException;
import java.io.PrintStream;

/** Runs the simulator as a program of its own, until its input ends. */
public final class Main {
    private Main() {}

    /**
     * Starts the simulator.
     *
     * @param args the port, then the refs of users; without any, port 8089 and no user
     */
    public static void main(String[] args) throws IOException {
        int port = args.length == 0 ? 8089 : Integer.parseInt(args[0]);
        try (ThriveSimulator simulator = ThriveSimulator.start(port)) {
            for (int user = 1; user < args.length; user++) {
                simulator.tenant().withUsers(args[user]);
            }
            describe(simulator, System.out);
            while (System.in.read() >= 0) {
                // Runs until the input ends.
            }
        }
    }

    /** The made-up credentials are printed on purpose: they open nothing but this simulator. */
    static void describe(ThriveSimulator simulator, PrintStream out) {
        SimulatedTenant tenant = simulator.tenant();
        out.println("Thrive simulator at " + simulator.uri());
        out.println("  tenant id      " + tenant.id());
        out.println("  API secret     " + tenant.apiSecret().reveal());
        out.println("  client id      " + tenant.clientId());
        out.println("  client secret  " + tenant.clientSecret().reveal());
        out.println("  users          " + tenant.users());
        out.println("It stops when its input ends (Ctrl-D).");
    }
}
