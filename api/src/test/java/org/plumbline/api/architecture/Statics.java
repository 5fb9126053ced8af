package org.plumbline.api.architecture;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Looks for what statics of the project's classes hold that could grow or change, however deep it lies. */
final class Statics {
    private static final String OURS = "org.plumbline.";
    private static final List<Class<?>> KEEPERS = List.of(
            Map.class, Collection.class, ThreadLocal.class, AtomicReference.class, Reference.class, Appendable.class);
    private static final List<String> FIXED = List.of(
            "java.util.ImmutableCollections$",
            "java.util.Collections$Unmodifiable",
            "java.util.Collections$Empty",
            "java.util.Collections$Singleton");

    private final List<String> growing = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Statics() {}

    /** The statics of classes that hold something that could grow, each with what that is; initialises the classes. */
    static List<String> growing(Iterable<String> classes) {
        var statics = new Statics();
        for (var name : classes) {
            try {
                statics.lookAt(Class.forName(name));
            } catch (ReflectiveOperationException | LinkageError odd) {
                throw new IllegalStateException(name, odd);
            }
        }
        return statics.growing;
    }

    private void lookAt(Class<?> type) throws IllegalAccessException {
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                lookInto(type.getName() + "." + field.getName(), field.get(null));
            }
        }
    }

    private void lookInto(String where, @Nullable Object value) throws IllegalAccessException {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof Object[] array) {
            for (var entry : array) {
                lookInto(where, entry);
            }
        } else if (isFixed(value)) {
            lookIntoAll(where, value);
        } else if (KEEPERS.stream().anyMatch(kind -> kind.isInstance(value))) {
            growing.add(where + " holds a " + value.getClass().getName());
        } else if (value.getClass().getName().startsWith(OURS)) {
            for (var type = value.getClass(); type.getName().startsWith(OURS); type = type.getSuperclass()) {
                for (var field : type.getDeclaredFields()) {
                    lookInto(where, field, value);
                }
            }
        }
    }

    private void lookInto(String where, Field field, Object owner) throws IllegalAccessException {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            field.setAccessible(true);
            lookInto(where + "." + field.getName(), field.get(owner));
        }
    }

    private void lookIntoAll(String where, Object fixed) throws IllegalAccessException {
        if (fixed instanceof Map<?, ?> map) {
            lookIntoAll(where, map.keySet());
            lookIntoAll(where, map.values());
        } else if (fixed instanceof Collection<?> entries) {
            for (var entry : entries) {
                lookInto(where, entry);
            }
        }
    }

    private static boolean isFixed(Object value) {
        return FIXED.stream().anyMatch(value.getClass().getName()::startsWith);
    }
}
