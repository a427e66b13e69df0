package io.github.thrivesdk.examples.scala

import io.github.thrivesdk.client.{DeletionOutcome, ThriveClient}
import io.github.thrivesdk.generated.api.ListUsersQuery

import _root_.scala.jdk.CollectionConverters.*

/** What a Scala program makes of the SDK. */
final class Leavers(client: ThriveClient):

  /** The refs on the first page. */
  def refs: List[String] =
    val query = ListUsersQuery.builder().page(1).perPage(50).build()
    for
      users <- Option(client.users().listUsers(query).results()).toList
      user <- users.asScala
      ref <- Option(user.ref())
    yield ref

  /** Deletes a user. The outcome is sealed: a kind that is missing is a warning, and so an error here. */
  def erase(ref: String): String = client.tryDeleteUser(ref) match
    case _: DeletionOutcome.Deleted       => "deleted"
    case refused: DeletionOutcome.Refused => s"refused: ${refused.why}"
    case unsent: DeletionOutcome.NotSent  => s"not sent: ${unsent.cause.getMessage}"
    case unknown: DeletionOutcome.Unknown => s"unknown: ${unknown.cause.getMessage}"
