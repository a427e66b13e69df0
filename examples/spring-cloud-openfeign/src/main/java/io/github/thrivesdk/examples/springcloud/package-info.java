/** A Spring application that calls Thrive through Spring Cloud OpenFeign. */
@NullMarked
package io.github.thrivesdk.examples.springcloud;

import org.jspecify.annotations.NullMarked;
