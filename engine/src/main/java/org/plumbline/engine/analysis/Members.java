package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Member;
import org.plumbline.rules.Period;

/** Somebody on each post, with the best grade and with none. */
record Members(Scheme scheme, Period period) {
    private static final BigDecimal USUAL_TOTAL = BigDecimal.valueOf(75);

    /** Those who left in some way or stay, in departments of so many. */
    List<Member> of(String leaving, int size) {
        var posts = scheme.posts().isEmpty() ? Set.of("") : scheme.posts().keySet();
        var grades = List.copyOf(scheme.grades().keySet());
        var best = grades.isEmpty() ? "" : grades.get(grades.size() - 1);
        var members = new ArrayList<Member>();
        for (var post : posts) {
            var any = new Member("", post, "", size, leaving, "", BigDecimal.ZERO, BigDecimal.ONE, Set.of(), period);
            members.add(new Member("", post, "", size, leaving, best, USUAL_TOTAL, BigDecimal.ONE, Set.of(), period));
            members.add(any);
        }
        return members;
    }
}
