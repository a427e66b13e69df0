/** The Java language as the generator sees it: names, types, imports and comments. It knows nothing of OpenAPI. */
@NullMarked
package io.github.thrivesdk.codegen.java;

import org.jspecify.annotations.NullMarked;
