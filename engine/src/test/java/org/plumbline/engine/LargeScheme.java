package org.plumbline.engine;

import java.util.TreeMap;
import org.plumbline.engine.ruleset.SchemeFiles;

/** A sound scheme of as many rules as there may be, with conditions of every kind and figures of every length. */
public final class LargeScheme {
    /** As many as a scheme may have. */
    public static final int RULES = 500;

    private static final int OF_TINY = 7;
    private static final int KINDS = 50;
    /** Numbers of every length that compiled code has a form of its own for, up to what is read from a table. */
    private static final int[] MINUTES = {5, 60, 127, 128, 1_440, 32_767, 32_768, 525_600};

    private static final String[] AMOUNTS = {"1", "500.5B", "30000", "32768", "40000", "99999.99B"};

    private final int departments;
    private final StringBuilder scoring = new StringBuilder();
    private final StringBuilder veto = new StringBuilder();
    private final StringBuilder incentives = new StringBuilder();
    private final StringBuilder followUps = new StringBuilder();
    private int rules = OF_TINY;

    private LargeScheme(int departments) {
        this.departments = departments;
    }

    /** The tiny scheme and as many rules more, each of one of so many departments. */
    public static SchemeFiles files(int departments) {
        var large = new LargeScheme(departments);
        for (var i = 0; large.rules < RULES; i++) {
            large.add(i);
        }
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.put("scoring-more.drl", large.scoring.toString());
        texts.put("veto-more.drl", large.veto.toString());
        texts.put("incentives-more.drl", large.incentives.toString());
        texts.put("follow-ups.drl", large.followUps.toString());
        texts.computeIfPresent("scheme.yaml", (name, text) -> scheme(text));
        return new SchemeFiles(texts);
    }

    private static String scheme(String text) {
        var kinds = new StringBuilder("events:\n");
        var talks = new StringBuilder("followUps:\n");
        for (var i = 0; i < KINDS; i++) {
            kinds.append("  kind-").append(i).append(": { zh: 事, en: Thing }\n");
            talks.append("  talk-").append(i).append(": { zh: 谈话, en: Talk }\n");
        }
        return text.replace("events:\n", kinds)
                .replace("followUps:\n", talks)
                .replace(
                        "grades:\n",
                        "causes: { haste: { zh: 仓促, en: Haste }, habit: { zh: 习惯, en: Habit } }\ngrades:\n");
    }

    private void add(int i) {
        var amount = AMOUNTS[i % AMOUNTS.length];
        var minutes = MINUTES[i % MINUTES.length];
        switch (i % 10) {
            case 0 -> event(scoring, i, "severity >= " + (1 + i % 5), "deduct(2).atMostInAll(20)");
            case 1 -> event(scoring, i, "amount > " + amount, "deduct(\"0.5\")");
            case 2 -> event(scoring, i, "(late || severity > 3), cause != \"habit\"", "deduct(1)");
            case 3 -> event(scoring, i, "minutesToEscalation > " + minutes, "deduct(3)");
            case 4 -> event(scoring, i, "cause in (\"haste\", \"habit\"), !(severity == 2)", "deduct(1)");
            case 5 -> event(veto, i, "severity >= 4", "veto().cancels(MONTH_BONUS)");
            case 6 -> event(incentives, i, "daysLate < " + (10 + i % 200), "award(\"thanks\").of(" + (1 + i) + ")");
            case 7 ->
                rule(
                        scoring,
                        i,
                        "Measurement( indicator == \"speed\", value < " + (10 + i % 80) + ".25B, " + where(i) + " )",
                        "deduct(1)");
            case 8 ->
                rule(
                        scoring,
                        i,
                        "Appraisee( " + where(i) + " ) not Event( kind == \"" + kind(i) + "\", substantiated )",
                        "add(\"0.1\").atMostInAll(1)");
            default -> followUps(i);
        }
    }

    private void event(StringBuilder file, int i, String more, String conclusion) {
        var start = "Event( kind == \"" + kind(i) + "\", substantiated, role == \"leader\", " + where(i) + ", ";
        rule(file, i, start + more + " )", conclusion);
    }

    private void followUps(int i) {
        var limit = 20 + i % 60 + ".5B";
        rule(followUps, i, "Outcome( total < " + limit + ", " + where(i) + " )", "followUp(\"talk-" + i / 10 + "\")");
    }

    private static String kind(int i) {
        return "kind-" + i / 10 % KINDS;
    }

    private String where(int i) {
        return departments == 0 ? "monthly" : "department == \"科室" + i % departments + "\"";
    }

    private void rule(StringBuilder file, int i, String condition, String conclusion) {
        file.append("rule \"第 ").append(i).append(" 条\" @clause(\"L-").append(i).append("\")\nwhen\n    ");
        file.append(condition).append("\nthen\n    insert( ").append(conclusion).append(" );\nend\n\n");
        rules++;
    }
}
