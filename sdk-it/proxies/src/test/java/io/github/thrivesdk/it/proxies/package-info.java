/** Proxies of others, and what becomes of our calls behind them. Run with {@code -Dproxies}. */
@NullMarked
package io.github.thrivesdk.it.proxies;

import org.jspecify.annotations.NullMarked;
