package io.github.thrivesdk.examples.groovy

import groovy.transform.CompileStatic
import io.github.thrivesdk.client.DeletionOutcome
import io.github.thrivesdk.client.ThriveClient
import io.github.thrivesdk.generated.api.ListUsersQuery

/** What a Groovy program makes of the SDK. */
@CompileStatic
class Leavers {
    private final ThriveClient client

    Leavers(ThriveClient client) {
        this.client = client
    }

    /** The refs on the first page. */
    List<String> refs() {
        def query = ListUsersQuery.builder().page(1).perPage(50).build()
        client.users().listUsers(query).results()?.collect { it.ref() } ?: []
    }

    /** Deletes a user. */
    String erase(String ref) {
        DeletionOutcome outcome = client.tryDeleteUser(ref)
        switch (outcome) {
            case DeletionOutcome.Deleted:
                return 'deleted'
            case DeletionOutcome.Refused:
                return "refused: ${((DeletionOutcome.Refused) outcome).why()}"
            case DeletionOutcome.NotSent:
                return "not sent: ${((DeletionOutcome.NotSent) outcome).cause().message}"
            default:
                return "unknown: ${((DeletionOutcome.Unknown) outcome).cause().message}"
        }
    }
}
