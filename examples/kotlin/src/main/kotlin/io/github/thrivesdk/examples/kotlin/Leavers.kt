package io.github.thrivesdk.examples.kotlin

import io.github.thrivesdk.client.DeletionOutcome
import io.github.thrivesdk.client.ThriveClient
import io.github.thrivesdk.generated.api.ListUsersQuery

/** What a Kotlin program makes of the SDK. Nothing here needs `!!`, and nothing can be null unnoticed. */
class Leavers(private val client: ThriveClient) {
    /** The refs on the first page. */
    fun refs(): List<String> {
        val query = ListUsersQuery.builder().apply { page(1); perPage(50) }.build()
        return client.users().listUsers(query).results().orEmpty().mapNotNull { it.ref() }
    }

    /** Deletes a user. The outcome is sealed: there is no `else`, and a kind that is missing does not compile. */
    fun erase(ref: String): String = when (val outcome = client.tryDeleteUser(ref)) {
        is DeletionOutcome.Deleted -> "deleted"
        is DeletionOutcome.Refused -> "refused: ${outcome.why()}"
        is DeletionOutcome.NotSent -> "not sent: ${outcome.cause().message}"
        is DeletionOutcome.Unknown -> "unknown: ${outcome.cause().message}"
    }

    /** Deletes a user without holding a thread. */
    suspend fun eraseSuspending(ref: String): Boolean = client.async().users().deleteUser(ref).await().success()
}
