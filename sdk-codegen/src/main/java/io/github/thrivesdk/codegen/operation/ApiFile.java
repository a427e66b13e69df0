package io.github.thrivesdk.codegen.operation;

import io.github.thrivesdk.codegen.java.Javadoc;
import java.util.List;

/**
 * The operations of one tag, as the templates see them.
 *
 * @param name the simple name of the interface without {@code Api}
 * @param accessor the method that gives it
 * @param about what the document says of the tag, as HTML
 * @param operations its operations
 */
public record ApiFile(String name, String accessor, String about, List<OperationFile> operations) {
    /** The Feign interface. */
    public String api() {
        return name + "Api";
    }

    /** The interface whose methods give futures. */
    public String asyncApi() {
        return name + "AsyncApi";
    }

    /** The class that makes the calls. */
    public String calls() {
        return name + "Calls";
    }

    /** The implementation of the Feign interface. */
    public String directApi() {
        return "Direct" + api();
    }

    /** The implementation of the interface whose methods give futures. */
    public String directAsyncApi() {
        return "Direct" + asyncApi();
    }

    /** The comment of the Feign interface. */
    public String javadoc() {
        return new Javadoc()
                .html(about)
                .html("It is a Feign interface too: the methods that begin with <code>send</code> are the requests, the"
                        + " others check and encode arguments for them.")
                .block(0);
    }

    /** The comment of the other interface. */
    public String asyncJavadoc() {
        return new Javadoc()
                .html(about)
                .html("Each method returns at once. A wrong argument, too, fails the future; cancelling the future ends"
                        + " the call.")
                .block(0);
    }

    /** The comment of an accessor. */
    public String accessorJavadoc() {
        return new Javadoc().html(about).returns("the operations").block(4);
    }
}
