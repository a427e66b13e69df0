package io.github.thrivesdk.core;

import java.util.regex.Pattern;

/**
 * A tenant id as Thrive issues it, such as {@code eu-west-2_AbcdEfghI}. It differs between staging and production, and
 * between the domains of one customer.
 *
 * @param value the id; letters, digits, {@code -}, {@code _}, {@code .} and {@code ~} only, since it becomes part of a
 *     URL and of a Basic credential
 */
public record TenantId(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}");

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is missing or malformed
     */
    public TenantId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("tenantId is missing: it looks like eu-west-2_AbcdEfghI");
        }
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("tenantId is malformed: it looks like eu-west-2_AbcdEfghI and may hold"
                    + " letters, digits, '-', '_', '.' and '~' only (no ':', no '/', no white space)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
