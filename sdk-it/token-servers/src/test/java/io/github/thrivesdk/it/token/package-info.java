/** Token servers of others, and what our client makes of them. */
@NullMarked
package io.github.thrivesdk.it.token;

import org.jspecify.annotations.NullMarked;
