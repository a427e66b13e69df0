/** Proxies of others, and what becomes of our calls behind them. Left out where a proxy is not installed. */
@NullMarked
package io.github.thrivesdk.it.proxies;

import org.jspecify.annotations.NullMarked;
