package io.github.thrivesdk.core.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an operation pages. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Paging {
    /** The shape of a page. */
    PagingStyle style() default PagingStyle.NONE;

    /** Rows per page if the request does not say; 0 if unknown. */
    int defaultSize() default 0;

    /** The most rows a page may have; 0 if unknown. */
    int maxSize() default 0;

    /** The property of an envelope that holds the rows; empty if the rows have no envelope. */
    String items() default "";
}
