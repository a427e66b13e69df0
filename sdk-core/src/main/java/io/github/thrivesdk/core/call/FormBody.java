package io.github.thrivesdk.core.call;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Collects the fields of an {@code application/x-www-form-urlencoded} body. What is null is left out. */
public final class FormBody {
    private final QueryString fields = new QueryString();

    /** An empty form. */
    public FormBody() {}

    /** The form whose fields are the properties of an object. */
    public static Body of(Object value) {
        return of(Encodings.USUAL, value);
    }

    /** The form whose fields are the properties of an object, written as the document says. */
    public static Body of(Encodings encodings, Object value) {
        FormBody form = new FormBody();
        Map<String, ?> properties = QueryString.properties(value);
        if (properties != null) {
            properties.forEach((name, content) -> form.field(name, content, encodings));
        }
        return form.build();
    }

    /** A field; a list gives one for each item, an object is written as JSON. */
    public FormBody field(String name, @Nullable Object value) {
        if (QueryString.plain(value) instanceof Collection<?> items) {
            items.forEach(item -> field(name, item));
        } else if (QueryString.properties(value) != null) {
            fields.json(name, value);
        } else {
            fields.form(name, value);
        }
        return this;
    }

    private void field(String name, @Nullable Object value, Encodings encodings) {
        String mediaType = encodings.mediaType(name);
        switch (encodings.style(name)) {
            case JOINED -> fields.joined(name, encodings.separator(name), value);
            case EXPLODED -> fields.form(name, value);
            case DEEP_OBJECT -> fields.deepObject(name, value);
            case CONTENT, USUAL -> {
                if (mediaType != null && Encodings.isJson(mediaType)) {
                    fields.json(name, value);
                } else {
                    field(name, value);
                }
            }
        }
    }

    /** The body. */
    public Body build() {
        StringJoiner text = new StringJoiner("&");
        for (Map.Entry<String, List<String>> field : fields.encoded().entrySet()) {
            field.getValue().forEach(value -> text.add(field.getKey() + "=" + value));
        }
        return Body.text("application/x-www-form-urlencoded", text.toString());
    }
}
