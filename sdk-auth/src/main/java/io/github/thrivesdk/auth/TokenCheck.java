package io.github.thrivesdk.auth;

/**
 * What came of checking credentials against their token endpoint.
 *
 * @param what what was tried: {@code token for PUBLIC_API with api/all}
 * @param ok whether it worked
 * @param finding what came of it, without any secret
 */
public record TokenCheck(String what, boolean ok, String finding) {
    @Override
    public String toString() {
        return (ok ? "ok      " : "FAILED  ") + what + ": " + finding;
    }
}
