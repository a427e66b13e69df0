package io.github.thrivesdk.it.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What broke the contract in this JVM, until a test is told of it. */
final class Breaches {
    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

    private Breaches() {}

    static void add(List<String> breaches) {
        FOUND.addAll(breaches);
    }

    /** Those since the last time. */
    static List<String> take() {
        List<String> taken = new ArrayList<>();
        for (String breach = FOUND.poll(); breach != null; breach = FOUND.poll()) {
            taken.add(breach);
        }
        return taken;
    }
}
