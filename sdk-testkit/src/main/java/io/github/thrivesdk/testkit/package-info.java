/**
 * A simulator of Thrive that answers what the OpenAPI document says. Where Thrive's behaviour is not documented it does
 * something plausible, says so, and can be told to do otherwise.
 */
@NullMarked
package io.github.thrivesdk.testkit;

import org.jspecify.annotations.NullMarked;
