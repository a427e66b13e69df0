package io.github.thrivesdk.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thrivesdk.client.ThriveClient;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls the operations of a client by what the document says of them, so that a new one is called without a new test. */
final class EveryOperation {
    private EveryOperation() {}

    /** Calls an operation with everything that it takes. */
    static @Nullable Object call(ThriveClient client, DocumentedOperation operation) throws Exception {
        Object api = ThriveClient.class.getMethod(operation.tag()).invoke(client);
        Class<?> type = ThriveClient.class.getMethod(operation.tag()).getReturnType();
        Method fullest = Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(operation.id()))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new AssertionError("The client has no method for " + operation));
        return invoke(fullest, api, arguments(fullest, operation));
    }

    private static @Nullable Object invoke(Method method, Object target, Object... arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static Object[] arguments(Method method, DocumentedOperation operation) throws Exception {
        Deque<JsonNode> required = new ArrayDeque<>(operation.required());
        Type[] types = method.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = argument(types[i], required, operation);
        }
        return arguments;
    }

    private static Object argument(Type type, Deque<JsonNode> required, DocumentedOperation operation)
            throws Exception {
        if (type.getTypeName().endsWith("Query")) {
            return query((Class<?>) type, operation);
        }
        JsonNode example = required.isEmpty() ? operation.body() : required.remove();
        return DocumentedOperation.as(type, java.util.Objects.requireNonNull(example));
    }

    private static Object query(Class<?> type, DocumentedOperation operation) throws Exception {
        Object builder = type.getMethod("builder").invoke(null);
        for (Method setter : builder.getClass().getMethods()) {
            JsonNode example = setter.getParameterCount() == 1 ? optional(operation, setter.getName()) : null;
            if (example != null) {
                invoke(setter, builder, DocumentedOperation.as(setter.getGenericParameterTypes()[0], example));
            }
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static @Nullable JsonNode optional(DocumentedOperation operation, String javaName) {
        List<String> names = operation.optional().keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(javaName.toLowerCase(Locale.ROOT)))
                .toList();
        return names.isEmpty() ? null : operation.optional().get(names.get(0));
    }
}
