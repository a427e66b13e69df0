package io.github.thrivesdk.examples.kotlin

import io.github.thrivesdk.core.error.ThriveApiException
import io.github.thrivesdk.testkit.Fault
import io.github.thrivesdk.testkit.ThriveSimulator
import java.util.concurrent.CompletableFuture
import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.startCoroutine
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test

class LeaversTest {
    @Test
    fun usersAreReadAndDeleted() = simulated { thrive, leavers ->
        assertThat(leavers.refs()).containsExactly("E-1", "E-2")

        assertThat(leavers.erase("E-1")).isEqualTo("deleted")

        assertThat(leavers.erase("E-1")).isEqualTo("refused: NO_SUCH_USER")
        assertThat(thrive.tenant().users()).containsExactly("E-2")
        assertThat(thrive.requests().map { it.method() + " " + it.path() })
            .containsExactly(
                "GET /rest/v1/users?page=1&perPage=50",
                "DELETE /rest/v2/users/ref/E-1",
                "DELETE /rest/v2/users/ref/E-1",
            )
    }

    @Test
    fun lostAnswerIsUnknown() = simulated { thrive, leavers ->
        thrive.failNext(Fault.answerLost())

        assertThat(leavers.erase("E-1")).startsWith("unknown: ")
    }

    @Test
    fun coroutineGetsTheValueOrTheException() = simulated { _, leavers ->
        assertThat(started { leavers.eraseSuspending("E-1") }.get()).isTrue()

        assertThatThrownBy { started { leavers.eraseSuspending("E-1") }.get() }
            .hasCauseInstanceOf(ThriveApiException.NotFound::class.java)
    }

    private fun simulated(test: (ThriveSimulator, Leavers) -> Unit) {
        ThriveSimulator.start().use { thrive ->
            thrive.tenant().withUsers("E-1", "E-2")
            thrive.client().build().use { client -> test(thrive, Leavers(client)) }
        }
    }

    private fun <T> started(coroutine: suspend () -> T): CompletableFuture<T> {
        val future = CompletableFuture<T>()
        coroutine.startCoroutine(
            Continuation(EmptyCoroutineContext) { result ->
                result.fold({ value -> future.complete(value) }, { failure -> future.completeExceptionally(failure) })
            },
        )
        return future
    }
}
