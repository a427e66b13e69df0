package io.github.thrivesdk.core.call;

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
        FormBody form = new FormBody();
        Map<String, ?> properties = QueryString.properties(value);
        if (properties != null) {
            properties.forEach(form::field);
        }
        return form.build();
    }

    /** A field; a list gives one for each item, an object is written as {@code name[property]}. */
    public FormBody field(String name, @Nullable Object value) {
        fields.deepObject(name, value);
        return this;
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
