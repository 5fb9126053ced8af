package org.plumbline.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Makes random edits of a scheme's files, as hands and editors make them; the same for the same seed. */
final class Mutants {
    private static final Pattern TOKENS =
            Pattern.compile("\"[^\"\n]*\"|[\\p{L}_$][\\p{L}\\p{N}_$-]*|\\d+(?:\\.\\d+)?B?|[<>=!]=|&&|\\|\\||\\S");
    private static final Pattern COMMENTS = Pattern.compile("(?<![:\\w])//[^\n]*|#[^\n]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final String ODD = "()（）,，;；:：\"“”.!=<>|&{}[]@$#\\/*'\t \n0a满é\u0000\uFEFF";
    private static final List<List<String>> ALIKE = List.of(
            List.of(">=", ">", "<", "<=", "==", "!="),
            List.of("monthly", "yearly", "quarterly"),
            List.of("substantiated", "alleged", "dismissed"),
            List.of("\"responsible\"", "\"leader\"", "\"affected\""),
            List.of("MONTH_BONUS", "YEAR_BONUS", "HONOURS"),
            List.of("BASE", "FLOATING", "TOTAL", "COEFFICIENT"),
            List.of("Total", "Outcome", "Appraisee", "Event", "Measurement", "Score", "History"),
            List.of("higher", "lower"),
            List.of("along", "asMeasured"),
            List.of("atMost", "atMostInAll", "of", "amountOf"),
            List.of("deduct", "add"),
            List.of("&&", "||", ","));

    private final SchemeFiles files;
    private final SplittableRandom random;

    Mutants(SchemeFiles files, long seed) {
        this.files = files;
        this.random = new SplittableRandom(seed);
    }

    /** An edit: which file, what stood there and what stands there now, and the files with it. */
    record Mutant(String file, String before, String after, SchemeFiles files) {
        @Override
        public String toString() {
            return file + ": " + shown(before) + " → " + shown(after);
        }

        private static String shown(String text) {
            return "[" + (text.length() > 80 ? text.substring(0, 80) + "…" : text).replace("\n", "⏎") + "]";
        }
    }

    /** The next edit that changes the fingerprint. */
    Mutant next() {
        while (true) {
            var names = List.copyOf(files.texts().keySet());
            var name = names.get(random.nextInt(names.size()));
            var text = files.texts().getOrDefault(name, "");
            var edit = random.nextInt(100) < 65 ? tokenEdit(text) : textEdit(text);
            var changed = text.substring(0, edit.from()) + edit.to() + text.substring(edit.until());
            var texts = new TreeMap<>(files.texts());
            texts.put(name, changed);
            var mutated = new SchemeFiles(texts);
            if (!mutated.texts().equals(files.texts())) {
                return new Mutant(name, text.substring(edit.from(), edit.until()), edit.to(), mutated);
            }
        }
    }

    private record Edit(int from, int until, String to) {}

    private Edit tokenEdit(String text) {
        var tokens = new ArrayList<Edit>();
        // Comments judge nobody; edits of the text as such get at them too.
        var matcher = TOKENS.matcher(COMMENTS.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length())));
        while (matcher.find()) {
            tokens.add(new Edit(matcher.start(), matcher.end(), matcher.group()));
        }
        var at = random.nextInt(tokens.size() - 1);
        var token = tokens.get(at);
        var next = tokens.get(at + 1);
        return switch (random.nextInt(12)) {
            case 0 -> new Edit(token.from(), token.until(), "");
            case 1 -> new Edit(token.from(), token.until(), token.to() + " " + token.to());
            case 2 ->
                new Edit(
                        token.from(),
                        next.until(),
                        next.to() + text.substring(token.until(), next.from()) + token.to());
            case 3 ->
                new Edit(
                        token.from(),
                        token.until(),
                        tokens.get(random.nextInt(tokens.size())).to());
            default -> alike(likely(tokens));
        };
    }

    /** A token of which others of its kind are known: a number, an operator, a role. */
    private Edit likely(List<Edit> tokens) {
        while (true) {
            var token = tokens.get(random.nextInt(tokens.size()));
            if (NUMBER.matcher(token.to()).find() || ALIKE.stream().anyMatch(words -> words.contains(token.to()))) {
                return token;
            }
        }
    }

    /** Another word of its kind or another number: what slips in most easily. */
    private Edit alike(Edit token) {
        for (var words : ALIKE) {
            if (words.contains(token.to())) {
                return new Edit(token.from(), token.until(), words.get(random.nextInt(words.size())));
            }
        }
        var number = NUMBER.matcher(token.to());
        var numbers = new ArrayList<Edit>();
        while (number.find()) {
            numbers.add(new Edit(number.start(), number.end(), number.group()));
        }
        if (numbers.isEmpty()) {
            return new Edit(token.from(), token.until(), token.to().toUpperCase(java.util.Locale.ROOT) + "x");
        }
        var one = numbers.get(random.nextInt(numbers.size()));
        return new Edit(token.from() + one.from(), token.from() + one.until(), other(one.to()));
    }

    private String other(String number) {
        return switch (random.nextInt(6)) {
            case 0 -> number + "0";
            case 1 -> number.substring(0, number.length() - 1);
            case 2 -> number + ".5";
            case 3 -> "-" + number;
            default -> {
                var up = random.nextBoolean();
                var whole = number.contains(".") || number.length() > 8 ? 1 : Integer.parseInt(number);
                yield Integer.toString(up ? whole + 1 : Math.max(0, whole - 1));
            }
        };
    }

    private Edit textEdit(String text) {
        var at = random.nextInt(text.length());
        var odd = String.valueOf(ODD.charAt(random.nextInt(ODD.length())));
        var lines = text.split("(?<=\n)", -1);
        var line = random.nextInt(lines.length);
        var from = 0;
        for (var i = 0; i < line; i++) {
            from += lines[i].length();
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Edit(at, at + 1, "");
            case 1 -> new Edit(at, at, odd);
            case 2 -> new Edit(at, at + 1, odd);
            case 3 -> new Edit(at, Math.min(text.length(), at + 1 + random.nextInt(40)), "");
            case 4 -> new Edit(from, from + lines[line].length(), "");
            case 5 -> new Edit(from, from, lines[line]);
            case 6 -> new Edit(from, from + lines[line].length(), lines[random.nextInt(lines.length)]);
            default -> random.nextInt(10) == 0 ? new Edit(at, text.length(), "") : new Edit(at, at + 1, odd + odd);
        };
    }
}
