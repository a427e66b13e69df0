package io.github.thrivesdk.examples.deleteauser;

import java.io.Console;

/** Whether a person reads the output. */
final class Terminal {
    private Terminal() {}

    /** Up to JDK 21 there is a console only at a terminal; from JDK 22 on there always is, and it can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }
}
