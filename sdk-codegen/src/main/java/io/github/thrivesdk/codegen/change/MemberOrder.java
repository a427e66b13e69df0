package io.github.thrivesdk.codegen.change;

import java.util.Comparator;

/** Sorts printed members: enum constants, fields, constructors, methods, each by name. */
enum MemberOrder {
    CONSTANT,
    FIELD,
    CONSTRUCTOR,
    METHOD;

    static final Comparator<String> BY_KIND_AND_NAME =
            Comparator.comparing(MemberOrder::member).thenComparing(Comparator.naturalOrder());

    private static SortKey member(String printed) {
        SurfaceMember member =
                SurfaceMember.parse(printed.lines().map(String::strip).toList());
        return new SortKey(member.kind(), member.key());
    }

    private record SortKey(MemberOrder kind, String key) implements Comparable<SortKey> {
        @Override
        public int compareTo(SortKey other) {
            return Comparator.comparing(SortKey::kind)
                    .thenComparing(SortKey::key)
                    .compare(this, other);
        }
    }
}
