package io.github.thrivesdk.codegen.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicSurfaceTest {
    @TempDir
    Path scratch;

    @Test
    void showsWhatUsersOfAModuleCanSeeAndNothingElse() {
        assertThat(surfaceOf(
                        "module m { exports p; exports q to java.sql; requires transitive java.sql; }",
                        "package p; public final class Shown { Shown() {} public void call(String text) {} void no() {} }",
                        "package p; class PackagePrivate { public static class Inside {} }",
                        "package q; public class ForOneModule {}",
                        "package r; public class NotExported {}"))
                .isEqualTo("""
                        module m
                            exports p
                            requires transitive java.sql

                        public final class p.Shown
                            public void call(String text)
                        """);
    }

    @Test
    void showsNullnessWhereverItStands() {
        assertThat(surfaceOf("""
                        package p;
                        import java.util.*;
                        import org.jspecify.annotations.Nullable;
                        public abstract class Nulls<T extends @Nullable Object> {
                            Nulls() {}
                            public @Nullable String top;
                            public abstract @Nullable String result(@Nullable Object value, int number);
                            public abstract List<@Nullable String> inside(Map<String, ? extends @Nullable Number> map);
                            public abstract byte @Nullable [] array();
                            public abstract @Nullable String[] elements();
                        }""")).isEqualTo("""
                        public abstract class p.Nulls<T extends @Nullable Object>
                            public @Nullable String top
                            public abstract byte @Nullable [] array()
                            public abstract @Nullable String[] elements()
                            public abstract java.util.List<@Nullable String> inside(java.util.Map<String, ? extends @Nullable Number> map)
                            public abstract @Nullable String result(@Nullable Object value, int number)
                        """);
    }

    @Test
    void showsEveryKindOfType() {
        assertThat(surfaceOf(
                        "package p; public sealed interface Shape permits Shape.Dot { record Dot(int x) implements Shape {} }",
                        "package p; public enum Colour { RED, BLUE; public int code() { return 1; } }",
                        "package p; public @interface Fact { String[] names() default {\"a\"}; Class<?> type(); }"))
                .isEqualTo("""
                        public enum p.Colour
                            constant BLUE
                            constant RED
                            public int code()

                        public @interface p.Fact
                            public abstract String[] names() default {"a"}
                            public abstract Class<?> type()

                        public sealed interface p.Shape permits Shape.Dot

                        public static final record p.Shape.Dot implements Shape
                            public Dot(int x)
                            public int x()
                        """);
    }

    @Test
    void whatIsInheritedFromATypeThatUsersCannotNameIsShownAsTheTypesOwn() {
        assertThat(
                        surfaceOf(
                                "package p; public final class Shown extends Hidden<String> { Shown() {} }",
                                "package p; abstract class Hidden<T> implements AutoCloseable { public void close() {} public int size() { return 0; } }"))
                .isEqualTo("""
                        public final class p.Shown implements AutoCloseable
                            public void close()
                            public int size()
                        """);
    }

    @Test
    void protectedMembersAreShownWhereUsersCanInherit() {
        assertThat(surfaceOf(
                        "package p; public class Open { protected Open() {} protected void hook() {} }",
                        "package p; public class Shut { Shut() {} protected void hook() {} }"))
                .isEqualTo("""
                        public class p.Open
                            protected Open()
                            protected void hook()

                        public class p.Shut
                        """);
    }

    @Test
    void showsConstantsGenericsExceptionsAndDeprecation() {
        assertThat(surfaceOf("""
                        package p;
                        public final class Misc {
                            Misc() {}
                            public static final String NAME = "a \\"b\\"\\n";
                            @Deprecated public <T extends Comparable<T> & Runnable> T pick(T first, T... more)
                                throws java.io.IOException, IllegalStateException { return first; }
                        }""")).isEqualTo("""
                        public final class p.Misc
                            public static final String NAME = "a \\"b\\"\\n"
                            @Deprecated
                            public <T extends Comparable<T> & Runnable> T pick(T first, T... more) throws IllegalStateException, java.io.IOException
                        """.replace("public final <T", "public <T"));
    }

    @Test
    void readingItBackFindsEveryTypeAndMember() {
        Surface surface = Surface.parse(
                surfaceOf(
                        "package p; public interface Api<T> { java.util.Map<String, T> all(java.util.List<String> names, T[] more); }"));

        SurfaceType api = surface.types().get("p.Api");
        assertThat(api).isNotNull();
        assertThat(api.typeParameters()).isEqualTo("<T>");
        assertThat(api.members().keySet()).containsExactly("all(List, T[])");
        assertThat(api.members().values()).extracting(SurfaceMember::type).containsExactly("java.util.Map<String, T>");
    }

    private String surfaceOf(String... sources) {
        String text = PublicSurface.of(Compiled.module(scratch, sources), "thrive-sdk-sample");
        return text.substring(text.indexOf("\n\n") + 2);
    }
}
