package io.github.thrivesdk.core.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** JSON by Jackson 2: tolerant of what is unknown, strict about what is malformed. */
final class JacksonBinding implements JsonBinding {
    static final JacksonBinding INSTANCE = new JacksonBinding();

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // The API writes one and the same property as a number here and as a text there.
            .withCoercionConfig(LogicalType.Integer, JacksonBinding::takeTexts)
            .withCoercionConfig(LogicalType.Float, JacksonBinding::takeTexts)
            .withCoercionConfig(LogicalType.Boolean, JacksonBinding::takeTexts)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    private JacksonBinding() {}

    @Override
    public byte[] write(Object value) throws IOException {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw malformed("cannot be written as JSON", e);
        }
    }

    @Override
    public @Nullable Object read(byte[] json, Type type) throws IOException {
        try {
            return reader(type).readValue(json);
        } catch (JacksonException e) {
            throw malformed("is not the JSON that was due", e);
        }
    }

    private ObjectReader reader(Type type) {
        return readers.computeIfAbsent(type, wanted -> mapper.readerFor(mapper.constructType(wanted)));
    }

    private static void takeTexts(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
    }

    /** Jackson's messages quote what they read, so only the place and the kind of fault are passed on. */
    private static IOException malformed(String what, JacksonException e) {
        String place = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return new IOException(what + place + ": " + e.getClass().getSimpleName());
    }
}
