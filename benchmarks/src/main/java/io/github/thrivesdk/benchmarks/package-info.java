/** What calls, tokens and models cost beside the least that they could cost. The numbers are in docs/performance.md. */
@NullMarked
package io.github.thrivesdk.benchmarks;

import org.jspecify.annotations.NullMarked;
