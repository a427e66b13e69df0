/** Deletes a user. Start with {@link io.github.thrivesdk.examples.deleteauser.DeleteAUser}. */
@NullMarked
package io.github.thrivesdk.examples.deleteauser;

import org.jspecify.annotations.NullMarked;
