package io.github.thrivesdk.core.call;

import io.github.thrivesdk.core.model.AnyValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/** The text of a parameter value on the wire, before any encoding. */
final class WireText {
    private WireText() {}

    static String of(Object value) {
        if (value instanceof OffsetDateTime moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }
        if (value instanceof AnyValue any) {
            return of(any.value());
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().filter(Objects::nonNull).map(WireText::of).collect(Collectors.joining(","));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value.toString();
    }
}
