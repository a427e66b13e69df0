package io.github.thrivesdk.examples.kotlin

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Path
import kotlin.io.path.writeText
import org.assertj.core.api.Assertions.assertThat
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Kotlin knows from the SDK's annotations what can be null. */
class NullnessTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun mistakesWithNullDoNotCompile() {
        val errors = compile(
            """
            import io.github.thrivesdk.client.ThriveClient

            fun right(client: ThriveClient): Int? = client.users().listUsers().results()?.size

            fun argument(client: ThriveClient) = client.users().deleteUser(null)

            fun result(client: ThriveClient): Int = client.users().listUsers().results().size
            """,
        )

        assertThat(errors).hasSize(2)
        assertThat(errors[0]).contains("5:", "null cannot be a value of a non-null type")
        assertThat(errors[1]).contains("7:", "only safe (?.) or non-null asserted (!!.) calls are allowed")
    }

    private fun compile(source: String): List<String> {
        val file = folder.resolve("Mistakes.kt").apply { writeText(source.trimIndent()) }
        val messages = ByteArrayOutputStream()
        K2JVMCompiler().exec(
            PrintStream(messages),
            "-classpath", System.getProperty("java.class.path"),
            "-no-stdlib", "-no-reflect",
            "-d", folder.resolve("classes").toString(),
            file.toString(),
        )
        return messages.toString().lines().filter { "error:" in it }
    }
}
