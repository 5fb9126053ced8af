package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.plumbline.engine.appraisal.AppraisalProblem;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.rules.Member;
import org.plumbline.rules.Term;

/** Holds the members of a settlement against a scheme: each once, on a post that is known, within the ranges. */
record MemberExamination(Scheme scheme, Settlement settlement, SettlementObjections objections) {
    private static final BigDecimal MOST_TOTAL = BigDecimal.valueOf(100);

    /** Examines them; the ids of all. */
    Set<String> examine() {
        var ids = new HashSet<String>();
        for (var i = 0; i < settlement.members().size(); i++) {
            var member = settlement.members().get(i);
            if (!ids.add(member.id())) {
                objections.add(
                        SettlementObjections.path("members", i, "id"),
                        new SettlementProblem.MemberTwice(member.id()).message());
            }
            post(i, member.post());
            if (!member.department().isEmpty()) {
                department(SettlementObjections.path("members", i, "department"), member.department());
            }
            if (!member.grade().isEmpty() && !scheme.grades().containsKey(member.grade())) {
                objections.code(
                        SettlementObjections.path("members", i, "grade"),
                        member.grade(),
                        scheme.grades().keySet(),
                        UnknownCode.of(Term.GRADE));
            }
            if (member.total().signum() < 0 || member.total().compareTo(MOST_TOTAL) > 0) {
                objections.range(
                        SettlementObjections.path("members", i, "total"),
                        member.total(),
                        new Range(BigDecimal.ZERO, MOST_TOTAL));
            }
            if (member.coefficient().signum() < 0) {
                objections.add(
                        SettlementObjections.path("members", i, "coefficient"),
                        new DocumentProblem.Negative(member.coefficient().toPlainString()).message());
            }
            compensation(i, member);
            if (!member.leaving().equals(Member.STAYING)) {
                var path = SettlementObjections.path("members", i, "leaving.how");
                objections.code(path, member.leaving(), SettlementTerms.LEAVINGS, UnknownCode.of(Term.LEAVING));
            }
        }
        return ids;
    }

    void department(String path, String department) {
        if (!scheme.departments().isEmpty()) {
            objections.code(path, department, scheme.departments(), UnknownCode.of(Term.DEPARTMENT));
        }
    }

    private void compensation(int index, Participant member) {
        var allowed = scheme.compensation();
        if (member.base().signum() == 0 && member.floating().signum() == 0) {
            return;
        }
        if (allowed == null) {
            objections.add(
                    SettlementObjections.path("members", index, "compensation"),
                    new AppraisalProblem.NoPay().message());
        } else {
            objections.range(
                    SettlementObjections.path("members", index, "compensation.base"), member.base(), allowed.base());
            objections.range(
                    SettlementObjections.path("members", index, "compensation.floating"),
                    member.floating(),
                    allowed.floating());
        }
    }

    private void post(int index, String post) {
        if (scheme.posts().isEmpty() && !post.isEmpty()) {
            objections.add(
                    SettlementObjections.path("members", index, "post"), new AppraisalProblem.NoPost().message());
        } else if (!scheme.posts().isEmpty() && post.isEmpty()) {
            objections.add(
                    SettlementObjections.path("members", index, "post"), new DocumentProblem.MissingField().message());
        } else if (!post.isEmpty() && !scheme.posts().containsKey(post)) {
            objections.code(
                    SettlementObjections.path("members", index, "post"),
                    post,
                    scheme.posts().keySet(),
                    UnknownCode.of(Term.POST));
        }
    }
}
