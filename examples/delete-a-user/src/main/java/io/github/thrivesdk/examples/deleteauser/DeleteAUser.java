package io.github.thrivesdk.examples.deleteauser;

import java.util.Map;

/**
 * Deletes a user: in a simulator on this machine, or, if the environment holds credentials, in Thrive.
 *
 * <p>For Thrive itself set {@code THRIVE_ENVIRONMENT}, {@code THRIVE_TENANT_ID}, {@code THRIVE_REF}, and either
 * {@code THRIVE_API_SECRET} or {@code THRIVE_CLIENT_ID} and {@code THRIVE_CLIENT_SECRET}. It asks before it deletes, and
 * exits with 1 if the user is not known to be gone.
 */
public final class DeleteAUser {
    private DeleteAUser() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Screen screen = new Screen(System.out, Terminal.isThere() && !environment.containsKey("NO_COLOR"));
        boolean real = environment.keySet().stream().anyMatch(DeleteAUser::isCredential);
        if (!real) {
            new SimulatedDeletion(screen).run();
            return;
        }
        String ref = environment.getOrDefault("THRIVE_REF", "");
        if (!new RealDeletion(screen, Confirmation.fromInput(System.in)).run(ref)) {
            System.exit(1);
        }
    }

    private static boolean isCredential(String variable) {
        return variable.startsWith("THRIVE_API_SECRET")
                || variable.startsWith("THRIVE_CLIENT_SECRET")
                || variable.equals("THRIVE_CONFIG_FILE");
    }
}
