package io.github.thrivesdk.examples.deleteauser;

import java.io.PrintStream;

/** Prints the example's text, in colour where a person reads it. */
final class Screen {
    private final PrintStream out;
    private final boolean colour;

    Screen(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void title(String text) {
        out.println();
        out.println(styled("1", text));
    }

    void sent(String text) {
        out.println("   " + styled("36", "-> " + text));
    }

    void received(int status) {
        out.println("   " + styled(status < 300 ? "32" : "33", "<- " + status));
    }

    void line(String text) {
        out.println("   " + text);
    }

    void ask(String text) {
        out.print("   " + text + " ");
        out.flush();
    }

    void end() {
        out.println();
    }

    private String styled(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
