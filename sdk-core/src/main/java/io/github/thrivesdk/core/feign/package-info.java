/** The seam to Feign: the generated interfaces through Feign's own proxies, over the same call pipeline. */
@NullMarked
package io.github.thrivesdk.core.feign;

import org.jspecify.annotations.NullMarked;
