package io.github.thrivesdk.auth;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be reached from some objects, as a debugger or a careless logger would: through the fields of this
 * SDK's classes and the content of collections. It stops at the types whose purpose is to hold a secret or a ref.
 */
final class ObjectGraph {
    private static final Set<String> HOLDERS =
            Set.of("Secret", "PathSegment", "Call", "WireRequest", "Answer", "Exchange", "ApiError", "TokenAnswer");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private ObjectGraph() {}

    static Set<Object> from(Object... roots) {
        ObjectGraph graph = new ObjectGraph();
        Arrays.stream(roots).forEach(graph::add);
        while (!graph.open.isEmpty()) {
            graph.expand(graph.open.remove());
        }
        return graph.seen;
    }

    private void add(@Nullable Object object) {
        if (object != null && seen.add(object)) {
            open.add(object);
        }
    }

    private void expand(Object object) {
        if (object instanceof Object[] array) {
            List.of(array).forEach(this::add);
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                add(key);
                add(value);
            });
        } else if (object instanceof Iterable<?> items && !(object instanceof Path)) {
            items.forEach(this::add);
        } else if (object instanceof AtomicReference<?> reference) {
            add(reference.get());
        } else if (object instanceof CompletableFuture<?> future) {
            add(future.isDone() && !future.isCompletedExceptionally() ? future.join() : null);
        } else if (object instanceof Throwable failure) {
            add(failure.getCause());
            List.of(failure.getSuppressed()).forEach(this::add);
        }
        if (isOurs(object.getClass()) && !HOLDERS.contains(object.getClass().getSimpleName())) {
            fields(object, object.getClass());
        }
    }

    private void fields(Object object, @Nullable Class<?> type) {
        if (type == null || !isOurs(type)) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                add(value(object, field));
            }
        }
        fields(object, type.getSuperclass());
    }

    private static @Nullable Object value(Object object, Field field) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.github.thrivesdk.") && !type.isEnum() && !isTest(type);
    }

    private static boolean isTest(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("/test-classes/");
    }
}
