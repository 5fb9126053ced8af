package org.plumbline.engine.problem;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something that can be said of a file, an appraisal or a record: its type says what, its components are the words in it.
 *
 * <p>Each is a record. The sentences stand in messages_zh and messages_en, under the code that follows from the record's
 * name, with the components in braces.
 */
public interface Statement {
    /** Where a word begins in the name of a record: {@code WeightsNot100} is weights-not-100. */
    Pattern WORD = Pattern.compile("(?<!^)(?=[A-Z])|(?<=[a-zA-Z])(?=[0-9])");

    /** What machines know it by, such as weight-out-of-range. */
    default String code() {
        return WORD.matcher(getClass().getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** Whether nobody is judged by a scheme's files where it is found; otherwise it is a warning. */
    default boolean stops() {
        return true;
    }

    /** The words in it by name, in their order. */
    default Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var component : getClass().getRecordComponents()) {
            words.put(component.getName(), String.valueOf(value(component)));
        }
        return words;
    }

    /** The sentence, with nothing that was maybe meant. */
    default Message message() {
        return Message.of(this);
    }

    private Object value(RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            // A record may be hidden in its package.
            accessor.setAccessible(true);
            return accessor.invoke(this);
        } catch (IllegalAccessException | InvocationTargetException never) {
            throw new IllegalStateException(code() + Arrays.toString(getClass().getRecordComponents()), never);
        }
    }
}
