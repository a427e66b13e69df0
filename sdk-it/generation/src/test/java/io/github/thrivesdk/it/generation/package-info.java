/** Clients generated from odd documents. They are compiled with every warning as an error, and called. */
@NullMarked
package io.github.thrivesdk.it.generation;

import org.jspecify.annotations.NullMarked;
