/**
 * What generated models, enums and results are made of. Generated code extends or returns these types; there is no
 * need to extend them by hand.
 */
@NullMarked
package io.github.thrivesdk.core.model;

import org.jspecify.annotations.NullMarked;
