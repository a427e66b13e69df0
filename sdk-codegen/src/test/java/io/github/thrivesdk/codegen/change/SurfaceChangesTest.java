package io.github.thrivesdk.codegen.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurfaceChangesTest {
    @Test
    void theSameSurfaceHasNoChanges() {
        assertThat(changes(
                        "public final class p.A\n    public int size()",
                        "public final class p.A\n    public int size()"))
                .isEmpty();
    }

    @Test
    void anAddedTypeIsAnAddition() {
        assertThat(changes("", "public final class p.A")).containsExactly("minor `p.A`: added");
    }

    @Test
    void aRemovedTypeBreaks() {
        assertThat(changes("public final class p.A", "")).containsExactly("major `p.A`: removed");
    }

    @Test
    void anAddedMethodIsAnAddition() {
        assertThat(inClass("", "public int size()")).containsExactly("minor `p.A.size()`: added");
    }

    @Test
    void aRemovedMethodBreaks() {
        assertThat(inClass("public int size()", "")).containsExactly("major `p.A.size()`: removed");
    }

    @Test
    void anotherResultTypeBreaks() {
        assertThat(inClass("public int size()", "public long size()"))
                .containsExactly("major `p.A.size()`: type int → long");
    }

    @Test
    void aResultThatMayBeNullNowBreaksKotlinCallers() {
        assertThat(inClass("public String name()", "public @Nullable String name()"))
                .containsExactly("major `p.A.name()`: may be null now");
    }

    @Test
    void aResultThatIsNeverNullNowIsCompatible() {
        assertThat(inClass("public @Nullable String name()", "public String name()"))
                .containsExactly("minor `p.A.name()`: is never null now");
    }

    @Test
    void aParameterThatTakesNullNowIsCompatible() {
        assertThat(inClass("public void set(String name)", "public void set(@Nullable String name)"))
                .containsExactly("minor `p.A.set(String)`: parameter of type String takes null now");
    }

    @Test
    void aParameterThatNoLongerTakesNullBreaks() {
        assertThat(inClass("public void set(@Nullable String name)", "public void set(String name)"))
                .containsExactly("major `p.A.set(String)`: String no longer takes null");
    }

    @Test
    void anotherTypeArgumentBreaks() {
        assertThat(inClass("public void set(java.util.List<String> a)", "public void set(java.util.List<Long> a)"))
                .containsExactly("major `p.A.set(List)`: parameter type java.util.List<String> → java.util.List<Long>");
    }

    @Test
    void aRenamedParameterIsNoChange() {
        assertThat(inClass("public void set(String a)", "public void set(String b)"))
                .isEmpty();
    }

    @Test
    void aMethodThatBecomesStaticBreaksCompiledCallers() {
        assertThat(inClass("public int size()", "public static int size()"))
                .containsExactly("major `p.A.size()`: static false → true");
    }

    @Test
    void aNewCheckedExceptionBreaks() {
        assertThat(inClass("public int size()", "public int size() throws java.io.IOException"))
                .containsExactly("major `p.A.size()`: throws java.io.IOException");
    }

    @Test
    void anAbstractMethodBreaksThoseWhoImplementTheInterface() {
        assertThat(changes("public interface p.A", "public interface p.A\n    public abstract int size()"))
                .containsExactly("major `p.A.size()`: added");
    }

    @Test
    void aNewOperationIsAnAdditionSinceNobodyImplementsItByHand() {
        String operation = """
                public interface p.UsersApi
                    @ThriveOperation(id = "listUsers", method = "GET")
                    public abstract int listUsers()""";
        assertThat(changes("public interface p.UsersApi", operation))
                .containsExactly("minor `p.UsersApi.listUsers()`: added");
    }

    @Test
    void aDefaultMethodIsAnAddition() {
        assertThat(changes("public interface p.A", "public interface p.A\n    public default int size()"))
                .containsExactly("minor `p.A.size()`: added");
    }

    @Test
    void aClassThatCouldBeExtendedMustNotBecomeFinal() {
        assertThat(changes("public class p.A\n    public A()", "public final class p.A\n    public A()"))
                .containsExactly("major `p.A`: became final");
    }

    @Test
    void aClassThatNobodyCouldExtendMayBecomeFinal() {
        assertThat(changes("public class p.A", "public final class p.A")).containsExactly("patch `p.A`: became final");
    }

    @Test
    void aNewKindOfASealedTypeBreaksExhaustiveSwitches() {
        assertThat(changes("public sealed interface p.A permits B", "public sealed interface p.A permits B, C"))
                .containsExactly("major `p.A`: permits C too");
    }

    @Test
    void aLostSupertypeBreaks() {
        assertThat(changes("public final class p.A implements AutoCloseable", "public final class p.A"))
                .containsExactly("major `p.A`: supertype AutoCloseable removed");
    }

    @Test
    void aNewEnumConstantIsAnAddition() {
        assertThat(changes("public enum p.A\n    constant X", "public enum p.A\n    constant X\n    constant Y"))
                .containsExactly("minor `p.A.Y`: added");
    }

    @Test
    void aRemovedEnumConstantBreaks() {
        assertThat(changes("public enum p.A\n    constant X\n    constant Y", "public enum p.A\n    constant X"))
                .containsExactly("major `p.A.Y`: removed");
    }

    @Test
    void aClassThatBecomesARecordBreaks() {
        assertThat(changes("public final class p.A", "public final record p.A"))
                .containsExactly("major `p.A`: kind class → record");
    }

    @Test
    void changedFactsOfAnOperationAreReported() {
        String before =
                "public final class p.A\n    @ThriveOperation(id = \"a\", repeat = Repeat.SAFE)\n    public int a()";
        assertThat(changes(before, before.replace("SAFE", "NEVER")))
                .containsExactly("patch `p.A.a()`: facts [@ThriveOperation(id = \"a\", repeat = Repeat.SAFE)]"
                        + " → [@ThriveOperation(id = \"a\", repeat = Repeat.NEVER)]");
    }

    @Test
    void anAnnotationMemberWithoutADefaultBreaks() {
        assertThat(changes("public @interface p.A", "public @interface p.A\n    public abstract int x()"))
                .containsExactly("major `p.A.x()`: added");
    }

    private static List<String> inClass(String before, String after) {
        return changes("public final class p.A\n    " + before, "public final class p.A\n    " + after);
    }

    private static List<String> changes(String before, String after) {
        return SurfaceChanges.between(Surface.parse(before), Surface.parse(after)).stream()
                .map(change -> change.step() + " " + change.id().substring("java ".length()))
                .toList();
    }
}
