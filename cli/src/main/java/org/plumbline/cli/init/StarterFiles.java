package org.plumbline.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.engine.problem.Language;
import org.plumbline.rules.PeriodUnit;

/** The files of a new scheme, and its first cases: both sides of every grade. */
record StarterFiles(Starter starter, Language language, Map<String, String> words) {
    private static final List<String> FILES = List.of(
            "scheme.yaml", "scoring.drl", "weighting.drl", "veto.drl", "incentives.drl", "follow-ups.drl", "notes.md");

    /** The scheme's own files by name. */
    Map<String, String> scheme() {
        var text = text();
        var files = new TreeMap<String, String>();
        FILES.forEach(name -> files.put(name, text.of(template(name))));
        return files;
    }

    /** The first cases. */
    String cases() {
        return text().of(template("first.yaml"));
    }

    private StarterText text() {
        var things = new LinkedHashMap<String, List<Map<String, String>>>();
        var once = List.of(Map.<String, String>of());
        things.put("posts", starter.posts().isEmpty() ? List.of() : once);
        things.put("post", starter.posts().stream().map(this::post).toList());
        things.put("unit", starter.posts().isEmpty() ? once : List.of());
        things.put("pay", starter.paid() ? once : List.of());
        things.put("free", starter.paid() ? List.of() : once);
        things.put("indicator", starter.gauges().stream().map(this::indicator).toList());
        things.put("level", StarterLevel.all(starter).map(StarterLevel::values).toList());
        return new StarterText(words, values(), things);
    }

    private Map<String, String> values() {
        var values = new LinkedHashMap<>(names());
        var unit = starter.unit();
        if (unit != null) {
            values.put("unit-zh", unit.zh());
            values.put("unit-en", unit.en());
        }
        values.putAll(period());
        values.put("weights", starter.gauges().stream().map(this::weight).collect(Collectors.joining(", ")));
        values.put("first-indicator", starter.gauges().get(0).named().code());
        return values;
    }

    private Map<String, String> names() {
        var code = starter.code();
        return Map.of(
                "code", code,
                "package", code.matches("[a-z].*") ? code.replace('-', '_') : "scheme",
                "title", starter.title().in(language),
                "title-zh", starter.title().zh(),
                "title-en", starter.title().en());
    }

    private Map<String, String> period() {
        var unit = starter.period();
        return Map.of(
                "periods",
                joined(", ", PeriodUnit::code),
                "period-example",
                switch (unit) {
                    case MONTH -> "2026-07";
                    case QUARTER -> "2026-Q3";
                    case YEAR -> "2026";
                },
                "adverbs",
                joined(" || ", StarterFiles::adverb),
                "adverb",
                adverb(unit),
                "effect",
                unit == PeriodUnit.YEAR ? "YEAR_BONUS" : "MONTH_BONUS");
    }

    private static String adverb(PeriodUnit unit) {
        return unit.code() + "ly";
    }

    private String joined(String between, Function<PeriodUnit, String> word) {
        return starter.periods().stream().map(word).collect(Collectors.joining(between));
    }

    private Map<String, String> post(CodeAndTitle post) {
        return Map.of(
                "post-code",
                post.code(),
                "post-zh",
                post.title().zh(),
                "post-en",
                post.title().en());
    }

    private Map<String, String> indicator(StarterIndicator gauge) {
        var values = new LinkedHashMap<>(gauge.values());
        var unit = " " + gauge.unit().title().in(language);
        values.put("indicator-title", gauge.named().title().in(language));
        values.put("zero", (StarterIndicator.plain(gauge.zero()) + unit).strip());
        values.put("full", (StarterIndicator.plain(gauge.full()) + unit).strip());
        return values;
    }

    private String weight(StarterIndicator gauge) {
        return gauge.named().title().in(language) + " " + StarterIndicator.plain(gauge.weight());
    }

    private static String template(String name) {
        try (var stream = StarterFiles.class.getResourceAsStream(name + ".txt")) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
