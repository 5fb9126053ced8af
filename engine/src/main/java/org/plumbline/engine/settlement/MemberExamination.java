package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.engine.appraisal.AppraisalProblem;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.scheme.KnownCodes;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.engine.settlement.SettlementObjections.Entry;
import org.plumbline.rules.Member;
import org.plumbline.rules.Term;

/** Holds the members of a settlement against a scheme: each once, on a post that is known, within the ranges. */
record MemberExamination(Scheme scheme, Settlement settlement, SettlementObjections objections) {
    private static final Range TOTALS = new Range(BigDecimal.ZERO, BigDecimal.valueOf(100));
    private static final List<String> WAYS_OF_LEAVING = SettlementTerms.LEAVINGS.stream()
            .filter(Predicate.not(Member.STAYING::equals))
            .toList();

    /** Examines them; the ids of all. */
    Set<String> examine() {
        var ids = new HashSet<String>();
        for (var i = 0; i < settlement.members().size(); i++) {
            var member = settlement.members().get(i);
            var entry = objections.entry("members", i);
            if (!ids.add(member.id())) {
                entry.add("id", new SettlementProblem.MemberTwice(member.id()));
            }
            post(entry, member.post());
            if (!member.department().isEmpty()) {
                department(entry, "department", member.department());
            }
            results(entry, member);
            compensation(entry, member);
            if (!member.leaving().equals(Member.STAYING)) {
                entry.code("leaving.how", member.leaving(), new KnownCodes(scheme, Term.LEAVING, WAYS_OF_LEAVING));
            }
        }
        return ids;
    }

    void department(Entry entry, String field, String department) {
        if (!scheme.departments().isEmpty()) {
            entry.code(field, department, scheme.known(Term.DEPARTMENT));
        }
    }

    private void post(Entry entry, String post) {
        if (scheme.posts().isEmpty() && !post.isEmpty()) {
            entry.add("post", new AppraisalProblem.NoPost());
        } else if (!scheme.posts().isEmpty() && post.isEmpty()) {
            entry.add("post", new DocumentProblem.MissingField());
        } else if (!post.isEmpty()) {
            entry.code("post", post, scheme.known(Term.POST));
        }
    }

    private void results(Entry entry, Participant member) {
        if (!member.grade().isEmpty()) {
            entry.code("grade", member.grade(), scheme.known(Term.GRADE));
        }
        entry.range("total", member.total(), TOTALS);
        if (member.coefficient().signum() < 0) {
            entry.add(
                    "coefficient",
                    new DocumentProblem.Negative(member.coefficient().toPlainString()));
        }
    }

    private void compensation(Entry entry, Participant member) {
        var allowed = scheme.compensation();
        if (member.base().signum() == 0 && member.floating().signum() == 0) {
            return;
        }
        if (allowed == null) {
            entry.add("compensation", new AppraisalProblem.NoPay());
        } else {
            entry.range("compensation.base", member.base(), allowed.base());
            entry.range("compensation.floating", member.floating(), allowed.floating());
        }
    }
}
