/** The seam to JSON: values are written and read by a binding that can be replaced; the default uses Jackson 2. */
@NullMarked
package io.github.thrivesdk.core.json;

import org.jspecify.annotations.NullMarked;
