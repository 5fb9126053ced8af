package org.plumbline.api.schemes;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;
import org.plumbline.engine.scheme.Nature;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.engine.scheme.Unit;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** From what the engine and the database know of schemes to what callers see; nothing is left out unawares. */
@Mapper(
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
interface SchemeWire {
    @Mapping(target = "pools", source = "settlement.pools")
    @Mapping(target = "figures", source = "settlement.figures")
    @Mapping(target = "achievements", source = "settlement.achievements")
    @Mapping(target = "honours", source = "settlement.honours")
    SchemeView vocabulary(Scheme scheme);

    @BeanMapping(ignoreUnmappedSourceProperties = {"scheme"})
    SchemeView.PublishedVersion version(Publication publication);

    @BeanMapping(ignoreUnmappedSourceProperties = {"place"})
    SchemeView.Meant meant(Scheme.Meant meant);

    @BeanMapping(ignoreUnmappedSourceProperties = {"code"})
    SchemeView.Dimension dimension(Scheme.Dimension dimension);

    @BeanMapping(ignoreUnmappedSourceProperties = {"code"})
    SchemeView.Indicator indicator(Scheme.Indicator indicator);

    @BeanMapping(ignoreUnmappedSourceProperties = {"code"})
    SchemeView.EventKind event(Scheme.EventKind event);

    @BeanMapping(ignoreUnmappedSourceProperties = {"code"})
    SchemeView.PayItem pay(Scheme.PayItem item);

    @BeanMapping(ignoreUnmappedSourceProperties = {"code"})
    SchemeView.AdjustmentKind adjustment(Scheme.AdjustmentKind kind);

    @BeanMapping(ignoreUnmappedSourceProperties = {"code"})
    SchemeView.Pool pool(SettlementTerms.Pool pool);

    @BeanMapping(ignoreUnmappedSourceProperties = {"code"})
    SchemeView.Figure figure(SettlementTerms.Figure figure);

    @BeanMapping(ignoreUnmappedSourceProperties = {"code"})
    SchemeView.AchievementKind achievement(SettlementTerms.AchievementKind kind);

    Map<String, SchemeView.Pool> pools(Map<String, SettlementTerms.Pool> pools);

    Map<String, SchemeView.Figure> figures(Map<String, SettlementTerms.Figure> figures);

    Map<String, SchemeView.AchievementKind> achievements(Map<String, SettlementTerms.AchievementKind> kinds);

    Map<String, SchemeView.AdjustmentKind> adjustments(Map<String, Scheme.AdjustmentKind> kinds);

    Map<String, SchemeView.Dimension> dimensions(Map<String, Scheme.Dimension> dimensions);

    Map<String, SchemeView.Indicator> indicators(Map<String, Scheme.Indicator> indicators);

    Map<String, SchemeView.EventKind> events(Map<String, Scheme.EventKind> events);

    Map<String, SchemeView.PayItem> payItems(Map<String, Scheme.PayItem> items);

    default String code(Scheme.Indicator indicator) {
        return indicator.code();
    }

    default String text(Range range) {
        return range.toString();
    }

    default String text(PeriodUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    default String text(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default String text(Nature nature) {
        return nature.code();
    }

    default String text(Effect effect) {
        return effect.name();
    }

    default String text(Period period) {
        return period.toString();
    }

    default String text(UUID id) {
        return id.toString();
    }

    default String text(Instant moment) {
        return moment.toString();
    }
}
