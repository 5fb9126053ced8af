package org.plumbline.engine.scheme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.rules.Term;

/** What a scheme declares of each term: the codes, and what people call them. */
record DeclaredTerms(Scheme scheme) {
    Collection<String> codes(Term term) {
        return switch (term) {
            case ROLE -> Scheme.ROLES;
            case LEAVING -> SettlementTerms.LEAVINGS;
            case LEVEL -> levels();
            case DEPARTMENT -> scheme.departments();
            default -> titled(term).keySet();
        };
    }

    private List<String> levels() {
        return scheme.settlement().achievements().values().stream()
                .flatMap(kind -> kind.levels().stream())
                .distinct()
                .toList();
    }

    Optional<String> codeTitled(Term term, String title) {
        return titled(term).entrySet().stream()
                .filter(entry -> entry.getValue().title().isMeantBy(title))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Optional<Title> title(Term term, String code) {
        return Optional.ofNullable(titled(term).get(code)).map(Titled::title);
    }

    /** What is declared with a title of its own, by code. */
    private Map<String, ? extends Titled> titled(Term term) {
        return switch (term) {
            case INDICATOR -> scheme.indicators();
            case DIMENSION -> scheme.dimensions();
            case POST -> scheme.posts();
            case EVENT -> scheme.events();
            case CAUSE -> scheme.causes();
            case ADJUSTMENT -> scheme.adjustments();
            case GRADE -> scheme.grades();
            case PAY -> scheme.pay();
            case AWARD -> scheme.awards();
            case FOLLOW_UP -> scheme.followUps();
            case POOL -> scheme.settlement().pools();
            case FIGURE -> scheme.settlement().figures();
            case ACHIEVEMENT -> scheme.settlement().achievements();
            case HONOUR -> scheme.settlement().honours();
            case ROLE, LEVEL, LEAVING, CURVE, DECIMAL, RATIO, SENTENCE, DEPARTMENT -> Map.of();
        };
    }
}
