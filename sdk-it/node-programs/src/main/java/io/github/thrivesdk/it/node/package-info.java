/** Servers from npm that tests talk to. They are left out where npm is missing. */
@NullMarked
package io.github.thrivesdk.it.node;

import org.jspecify.annotations.NullMarked;
