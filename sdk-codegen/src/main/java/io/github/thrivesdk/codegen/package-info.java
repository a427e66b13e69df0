/**
 * Generates the client from an OpenAPI document: {@link io.github.thrivesdk.codegen.ThriveCodegen} is what the OpenAPI
 * Generator runs. It reads the document into small records and hands these to the templates.
 */
@NullMarked
package io.github.thrivesdk.codegen;

import org.jspecify.annotations.NullMarked;
