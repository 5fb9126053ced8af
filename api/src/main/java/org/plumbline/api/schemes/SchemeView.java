package org.plumbline.api.schemes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.Scheme.Rounding;
import org.plumbline.engine.scheme.Title;

/** A scheme's vocabulary as callers see it: what can be asked and answered; ranges are written {@code 0..100}. */
public record SchemeView(
        String code,
        Title title,
        Set<String> periods,
        String currency,
        Rounding rounding,
        Map<String, Title> posts,
        @Nullable Title unit,
        Set<String> departments,
        Map<String, Dimension> dimensions,
        Map<String, Indicator> indicators,
        Map<String, EventKind> events,
        Map<String, Title> causes,
        Map<String, AdjustmentKind> adjustments,
        Map<String, Title> grades,
        Map<String, PayItem> pay,
        Map<String, Title> awards,
        Map<String, Title> followUps,
        @Nullable CompensationRange compensation,
        Map<String, Pool> pools,
        Map<String, Figure> figures,
        Map<String, AchievementKind> achievements,
        Map<String, Title> honours,
        @Nullable BigDecimal cliffsAtMost,
        List<Meant> meant) {
    /** Something that a check finds of the rules and that is meant: its code, the rule or thing, and why. */
    public record Meant(String finding, String about, String because) {}

    /** A group of indicators. */
    public record Dimension(Title title, String weight) {}

    /** Something measured. */
    public record Indicator(
            Title title,
            String dimension,
            String unit,
            boolean higherIsBetter,
            String range,
            int minSample,
            boolean optional,
            boolean fromHistory,
            @Nullable String changeOf,
            boolean monotone) {}

    /** A kind of event. */
    public record EventKind(
            Title title,
            String nature,
            boolean amountNeeded,
            boolean causeNeeded,
            boolean dueNeeded,
            @Nullable String severity) {}

    /** A kind of points added or taken, at most so many. */
    public record AdjustmentKind(Title title, BigDecimal atMost) {}

    /** Something paid. */
    public record PayItem(Title title, Set<String> cancelledBy) {}

    /** Money that a settlement divides, and the pay item that parts of it are paid as. */
    public record Pool(Title title, String pay, boolean undivided) {}

    /** A figure that settlements of these periods are given. */
    public record Figure(
            Title title, String unit, String range, boolean optional, boolean ofDepartments, Set<String> periods) {}

    /** Something that can be achieved, and the levels it is certified at. */
    public record AchievementKind(Title title, Set<String> levels) {}

    /** The ranges of what pay is reckoned from. */
    public record CompensationRange(String base, String floating) {}

    /** A scheme in a list of them, and the version that was published last. */
    public record ListedScheme(String code, Title title, int version, String fingerprint) {}

    /** A version: who published what from when. */
    public record PublishedVersion(
            int version,
            String fingerprint,
            String effectiveFrom,
            @Nullable String draft,
            String author,
            String approver,
            String publishedAt) {}

    /**
     * A version with the texts of its files, the worked cases it was published with, and the warnings it has: those that
     * its approver confirmed, and those that nobody did, because it was taken from the rules folder at the first start.
     */
    public record WholeVersion(
            PublishedVersion version,
            Map<String, String> files,
            Map<String, String> fixtures,
            List<Confirmed> confirmed,
            List<Confirmed> unconfirmed) {
        static WholeVersion of(
                PublishedVersion version, SchemeFiles files, NamedTexts fixtures, List<Confirmed> warnings) {
            return new WholeVersion(
                    version,
                    files.texts(),
                    fixtures.byName(),
                    warnings.stream().filter(each -> each.reason() != null).toList(),
                    warnings.stream().filter(each -> each.reason() == null).toList());
        }
    }

    /** A draft as it was kept, what its check found, and the published cases that it has not. */
    public record Drafted(
            String id,
            String scheme,
            String fingerprint,
            String author,
            boolean clean,
            DraftReport report,
            List<String> casesGone) {}

    /** The schemes that are published. */
    public record ListedSchemes(List<ListedScheme> schemes) {}

    /** The versions of a scheme, in the order in which they hold. */
    public record Versions(List<PublishedVersion> versions) {}
}
