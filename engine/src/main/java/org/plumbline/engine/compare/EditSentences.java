package org.plumbline.engine.compare;

import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.engine.compare.EditStatement.EditAdded;
import org.plumbline.engine.compare.EditStatement.EditChanged;
import org.plumbline.engine.compare.EditStatement.EditCited;
import org.plumbline.engine.compare.EditStatement.EditRemoved;
import org.plumbline.engine.compare.EditStatement.EditRenamed;

/** An edit as people say it. */
record EditSentences(Edit edit) {
    EditStatement statement() {
        return switch (edit.kind()) {
            case ADDED -> new EditAdded(edit.name());
            case REMOVED -> new EditRemoved(edit.name());
            case CHANGED -> new EditChanged(edit.name(), changes());
            case RENAMED ->
                new EditRenamed(Objects.requireNonNull(edit.before()).name(), edit.name());
            case CITED -> new EditCited(edit.name());
        };
    }

    private String changes() {
        return edit.replaced().stream().map(EditSentences::shown).collect(Collectors.joining("; "));
    }

    /** A text alone is shown without its quotes. */
    private static String plain(String words) {
        return words.matches("\"[^\"]*\"") ? words.substring(1, words.length() - 1) : words;
    }

    private static String shown(Replacement each) {
        var before = plain(each.before());
        var after = plain(each.after());
        if (before.isEmpty()) {
            return "+ " + after;
        }
        return after.isEmpty() ? "− " + before : before + " → " + after;
    }
}
