package io.github.thrivesdk.codegen.change;

/** The build must not go on: somebody has to look at a change. Its message says what to do; a stack trace would not. */
final class ApiCheckFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ApiCheckFailed(String message) {
        super(message, null, false, false);
    }
}
