/** Reads an OpenAPI document, of one file or many, into the one model that everything else is made of. */
@NullMarked
package io.github.thrivesdk.codegen.source;

import org.jspecify.annotations.NullMarked;
