package io.github.thrivesdk.examples.kotlin

import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlin.coroutines.suspendCoroutine

/**
 * Suspends until the future is done, and throws what the blocking call would throw.
 *
 * It needs Kotlin's standard library only. With kotlinx-coroutines use its own `await`, which also cancels the call
 * together with the coroutine.
 */
suspend fun <T : Any> CompletableFuture<T>.await(): T = suspendCoroutine { waiting ->
    whenComplete { value: T?, failure: Throwable? ->
        if (value != null) waiting.resume(value) else waiting.resumeWithException(reason(failure))
    }
}

private fun reason(failure: Throwable?): Throwable =
    (failure as? CompletionException)?.cause ?: failure ?: IllegalStateException("neither a value nor a failure")
