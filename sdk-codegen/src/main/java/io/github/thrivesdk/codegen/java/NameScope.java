package io.github.thrivesdk.codegen.java;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A place where every name may stand once; letter case does not tell two names apart, since in file names it cannot. */
public final class NameScope {
    private final Set<String> taken = new HashSet<>();

    /** A scope in which some names are taken from the start. */
    public NameScope(Set<String> taken) {
        taken.forEach(name -> this.taken.add(key(name)));
    }

    /** The wish, or the wish with the first suffix or number that makes it new. */
    public String take(String wish, String suffix) {
        String name = isFree(wish) ? wish : wish + suffix;
        for (int number = 2; !isFree(name); number++) {
            name = wish + suffix + number;
        }
        taken.add(key(name));
        return name;
    }

    private boolean isFree(String name) {
        return !taken.contains(key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
