package io.github.thrivesdk.codegen.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** ASM states "none" as null. */
final class AsmLists {
    private AsmLists() {}

    /** The list, or an empty one. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
