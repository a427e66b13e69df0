package io.github.thrivesdk.codegen.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays the whole check on a project of one module, from its first promise on. */
class ApiCheckTest {
    private static final Version RELEASED = Version.parse("0.1.0");
    private static final String DOCUMENT = """
            paths:
              /users: {get: {operationId: listUsers, tags: [users]}}
            components:
              schemas:
                User: {type: object, required: [id], properties: {id: {type: string}}}
            """;
    private static final String CLASS =
            "package p; public final class User { User() {} public String id() { return \"\"; } }";

    @TempDir
    Path root;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void aProjectOfOnePublishedModule() {
        write(
                "pom.xml",
                "<project><artifactId>parent</artifactId><modules><module>sdk-bom</module><module>sdk</module></modules></project>");
        write(
                "sdk-bom/pom.xml",
                "<project><artifactId>bom</artifactId><dependencyManagement><dependencies><dependency>"
                        + "<artifactId>thrive-sdk</artifactId></dependency></dependencies></dependencyManagement></project>");
        write(
                "sdk/pom.xml",
                "<project><parent><artifactId>parent</artifactId></parent><artifactId>thrive-sdk</artifactId></project>");
        compile(CLASS);
    }

    @Test
    void beforeTheFirstPromiseEverythingIsAllowed() {
        assertThatCode(check(DOCUMENT, "0.1.0-SNAPSHOT")).doesNotThrowAnyException();
        assertThat(log()).isEqualTo("[API] Nothing is promised to anybody yet. To begin: " + ApiCheck.ACCEPT + "\n");
    }

    @Test
    void anUnchangedContractPassesInSilence() {
        apiCheck().release(DOCUMENT, RELEASED);

        assertThatCode(check(DOCUMENT, "0.1.0-SNAPSHOT")).doesNotThrowAnyException();
        assertThat(log()).isEmpty();
        assertThat(read("target/api-report.md")).contains("Nothing.").contains("No version step is needed.");
    }

    @Test
    void aChangedSurfaceFailsWithTheDifferenceAndTheCommandThatAcceptsIt() {
        apiCheck().accept();
        compile(CLASS.replace("id()", "ref()"));

        assertThatThrownBy(check(DOCUMENT, "0.1.0"))
                .hasMessage("The public Java API is not the committed one; the difference is above."
                        + " If it is intended, accept it and commit api/surface:\n"
                        + "  mvn -q -ntp process-classes -Dapi.accept");
        assertThat(log()).isEqualTo("""
                        api/surface/thrive-sdk.txt
                          p.User
                        -     public String id()
                        +     public String ref()
                        """);
    }

    @Test
    void anAcceptedSurfacePasses() {
        apiCheck().accept();
        compile(CLASS.replace("id()", "ref()"));
        apiCheck().accept();

        assertThatCode(check(DOCUMENT, "0.1.0")).doesNotThrowAnyException();
    }

    @Test
    void anAdditionPassesAndIsReportedWithItsStep() {
        apiCheck().release(DOCUMENT, RELEASED);
        compile(CLASS.replace("User() {}", "User() {} public int age() { return 1; }"));
        apiCheck().accept();

        assertThatCode(check(withAge(), "0.1.1-SNAPSHOT")).doesNotThrowAnyException();
        assertThat(read("target/api-report.md")).isEqualTo("""
                        # What changed since 0.1.0

                        | | in the document | in the Java API |
                        |---|---:|---:|
                        | break users | 0 | 0 |
                        | add something | 1 | 1 |
                        | have no effect on code | 0 | 0 |

                        Needs a **patch** step: 0.1.0 → 0.1.1. The version is 0.1.1, which is enough.

                        ## User

                        - **addition** document schema `User`, property `age`: added. A new accessor.
                        - **addition** java `p.User.age()`: added. New to call.
                        """);
        assertThat(log()).startsWith("[API] 0 breaking, 2 compatible and 0 harmless changes since 0.1.0.");
    }

    @Test
    void aBreakWithoutItsStepFailsEvenIfTheSurfaceWasAccepted() {
        releaseAndBreak();

        assertThatThrownBy(check(broken(), "0.1.1-SNAPSHOT"))
                .hasMessage("2 change(s) break users of 0.1.0, but the version 0.1.1 does not say so."
                        + " Undo them, set <revision> to 0.2.0-SNAPSHOT, or accept each with a reason in"
                        + " api/accepted-breaks.txt; the lines for it are in target/api-report.md");
        assertThat(read("target/api-report.md"))
                .contains("document operation `listUsers`: removed (GET /users) | <reason>\n")
                .contains("java `p.User.id()`: removed | <reason>\n");
    }

    @Test
    void aBreakWithItsStepPasses() {
        releaseAndBreak();

        assertThatCode(check(broken(), "0.2.0-SNAPSHOT")).doesNotThrowAnyException();
        assertThat(read("target/api-report.md")).contains("Needs a **minor** step: 0.1.0 → 0.2.0.");
    }

    @Test
    void aBreakAcceptedWithAReasonPassesAndShowsIt() {
        releaseAndBreak();
        write("api/accepted-breaks.txt", """
                # On purpose:
                document operation `listUsers`: removed (GET /users) | It never worked.
                java `p.User.id()`: removed | Nobody can have called it.
                """);

        assertThatCode(check(broken(), "0.1.1-SNAPSHOT")).doesNotThrowAnyException();
        assertThat(read("target/api-report.md")).contains("(accepted: It never worked.)");
    }

    @Test
    void aBreakAcceptedWithoutAReasonFails() {
        releaseAndBreak();
        write("api/accepted-breaks.txt", "java `p.User.id()`: removed\n");

        assertThatThrownBy(check(broken(), "0.1.1"))
                .hasMessage("api/accepted-breaks.txt: no reason given. Write \"<change> | <reason>\" instead of:"
                        + " java `p.User.id()`: removed");
    }

    @Test
    void anEntryThatNothingNeedsIsPointedOut() {
        apiCheck().release(DOCUMENT, RELEASED);
        write("api/accepted-breaks.txt", "java `p.Gone`: removed | Long ago.\n");

        assertThatCode(check(DOCUMENT, "0.1.0")).doesNotThrowAnyException();
        assertThat(log())
                .isEqualTo("[API] api/accepted-breaks.txt: nothing needs this entry: java `p.Gone`: removed\n");
    }

    @Test
    void aReleaseIsTheNewBaseline() {
        releaseAndBreak();
        apiCheck().release(broken(), Version.parse("0.2.0"));

        assertThatCode(check(broken(), "0.2.0")).doesNotThrowAnyException();
        assertThat(read("api/released/VERSION")).isEqualTo("0.2.0\n");
        assertThat(read("api/released/thrive-public-api.yaml")).isEqualTo(broken());
    }

    @Test
    void aModuleThatIsNotCompiledFails() {
        apiCheck().accept();
        write("sdk/target/classes/p/User.class", "");
        root.resolve("sdk/target/classes/p/User.class").toFile().delete();

        assertThatThrownBy(check(DOCUMENT, "0.1.0"))
                .hasMessage("thrive-sdk is not compiled. Build the whole project, or add -am.");
    }

    private void releaseAndBreak() {
        apiCheck().release(DOCUMENT, RELEASED);
        compile("package p; public final class User { User() {} }");
        apiCheck().accept();
    }

    private static String broken() {
        return DOCUMENT.replace("get: {operationId", "x-get: {operationId");
    }

    private static String withAge() {
        return DOCUMENT.replace("id: {type: string}", "id: {type: string}, age: {type: integer}");
    }

    private ThrowingCallable check(String document, String version) {
        return () -> apiCheck().run(document, Version.parse(version));
    }

    private ApiCheck apiCheck() {
        return new ApiCheck(
                root, root.resolve("target/api-report.md"), new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private void compile(String source) {
        Compiled.into(root.resolve("sdk/target/classes"), root.resolve("sources"), source);
    }

    private String read(String file) {
        return ApiFolder.read(root.resolve(file));
    }

    private void write(String file, String text) {
        ApiFolder.write(root.resolve(file), text);
    }
}
