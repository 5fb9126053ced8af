package org.plumbline.yardstick;

import static org.plumbline.yardstick.Indicator.*;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.rules.Appraisee;

/** What somebody on a post is appraised on in a month, or anybody in a year, with the weights (D-1 to D-6). */
enum Sheet {
    PHONE_AGENT(
            quality(45, Reasons.FRONT_LINE),
            agents(25, Reasons.FRONT_LINE),
            expertise(20, Reasons.FRONT_LINE),
            teamwork(10, Reasons.FRONT_LINE)),
    GUIDE(
            quality(45, Reasons.FRONT_LINE),
            block(
                    "efficiency",
                    25,
                    Reasons.FRONT_LINE,
                    new Row(VOLUME, 50, Reasons.IN_EFFICIENCY_GUIDE),
                    new Row(TICKETS_IN_TIME, 50, Reasons.IN_EFFICIENCY_GUIDE)),
            expertise(20, Reasons.FRONT_LINE),
            teamwork(10, Reasons.FRONT_LINE)),
    ONLINE_AGENT(
            quality(45, Reasons.FRONT_LINE),
            block(
                    "efficiency",
                    25,
                    Reasons.FRONT_LINE,
                    new Row(VOLUME, 30, Reasons.IN_EFFICIENCY_ONLINE),
                    new Row(FIRST_RESPONSE, 40, Reasons.IN_EFFICIENCY_ONLINE),
                    new Row(TICKETS_IN_TIME, 30, Reasons.IN_EFFICIENCY_ONLINE)),
            expertise(20, Reasons.FRONT_LINE),
            teamwork(10, Reasons.FRONT_LINE)),
    SUPERVISOR(
            quality(40, Reasons.SUPERVISOR),
            agents(20, Reasons.SUPERVISOR),
            expertise(15, Reasons.SUPERVISOR),
            teamwork(5, Reasons.SUPERVISOR),
            block(
                    "management",
                    20,
                    Reasons.SUPERVISOR,
                    new Row(TEAM_MANAGEMENT, 60, Reasons.IN_MANAGEMENT),
                    new Row(COACHING, 40, Reasons.IN_MANAGEMENT))),
    YEAR(
            block("monthly-results", 70, Reasons.YEAR, new Row(MONTHLY_RESULTS, 100, Reasons.YEAR)),
            block(
                    "growth",
                    30,
                    Reasons.YEAR,
                    new Row(ABILITY_GROWTH, 50, Reasons.YEAR),
                    new Row(DEVELOPMENT, 50, Reasons.YEAR)));

    private final List<Block> blocks;

    Sheet(Block... blocks) {
        this.blocks = List.of(blocks);
    }

    /** A dimension with its weight, and its indicators. */
    record Block(String dimension, int percent, BigDecimal weight, Reason weighedBy, List<Row> rows) {}

    /** An indicator with its weight within its dimension. */
    record Row(Indicator indicator, int percent, BigDecimal weight, Reason weighedBy) {
        Row(Indicator indicator, int percent, Reason weighedBy) {
            this(indicator, percent, BigDecimal.valueOf(percent), weighedBy);
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The sheet of a post in a period; throws Refused where there is none. */
    static Sheet of(Appraisee appraisee) {
        var monthly = switch (appraisee.post()) {
            case "phone-agent" -> PHONE_AGENT;
            case "guide" -> GUIDE;
            case "online-agent" -> ONLINE_AGENT;
            case "supervisor" -> SUPERVISOR;
            default -> throw Checks.refused("appraisee.post", "unknown-post", appraisee.post());
        };
        return switch (appraisee.period().unit()) {
            case MONTH -> monthly;
            case YEAR -> YEAR;
            case QUARTER -> throw Checks.refused("period", "unknown-period-unit", "quarter", "month, year");
        };
    }

    private static Block block(String dimension, int percent, Reason weighedBy, Row... rows) {
        return new Block(dimension, percent, BigDecimal.valueOf(percent), weighedBy, List.of(rows));
    }

    private static Block quality(int percent, Reason weighedBy) {
        return block(
                "service-quality",
                percent,
                weighedBy,
                new Row(PATIENT_SATISFACTION, 40, Reasons.IN_QUALITY),
                new Row(SERVICE_NORMS, 20, Reasons.IN_QUALITY),
                new Row(COMPLAINTS_AND_ERRORS, 20, Reasons.IN_QUALITY),
                new Row(FIRST_CONTACT_RESOLUTION, 20, Reasons.IN_QUALITY));
    }

    private static Block agents(int percent, Reason weighedBy) {
        return block(
                "efficiency",
                percent,
                weighedBy,
                new Row(VOLUME, 30, Reasons.IN_EFFICIENCY),
                new Row(ANSWERED_WITHIN_20S, 40, Reasons.IN_EFFICIENCY),
                new Row(TICKETS_IN_TIME, 30, Reasons.IN_EFFICIENCY));
    }

    private static Block expertise(int percent, Reason weighedBy) {
        return block(
                "expertise",
                percent,
                weighedBy,
                new Row(KNOWLEDGE_TEST, 40, Reasons.IN_EXPERTISE),
                new Row(COMMUNICATION, 30, Reasons.IN_EXPERTISE),
                new Row(PROBLEM_SOLVING, 30, Reasons.IN_EXPERTISE));
    }

    private static Block teamwork(int percent, Reason weighedBy) {
        return block(
                "teamwork",
                percent,
                weighedBy,
                new Row(COLLABORATION, 40, Reasons.IN_TEAMWORK),
                new Row(TRAINING, 30, Reasons.IN_TEAMWORK),
                new Row(ATTENDANCE, 30, Reasons.IN_TEAMWORK));
    }
}
