package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rule.Pattern.Match;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Member;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Settled.Manner;

/** What somebody on each post would share, and what one who leaves would keep. */
final class Shares {
    private static final int SOME = 3;

    private final CycleFacts facts;
    private final List<Rule> rules;
    private final List<Flaw> flaws = new ArrayList<>();

    /** A conclusion of somebody's, and its rule. */
    private record Said(Rule rule, Settled conclusion) {}

    private Shares(CycleFacts facts) {
        this.facts = facts;
        this.rules = facts.rules().stream()
                .filter(rule -> rule.needs().contains(Member.class))
                .toList();
    }

    static List<Flaw> of(CycleFacts facts) {
        var shares = new Shares(facts);
        shares.wholeToTwo();
        shares.sharedTwice();
        SettlementTerms.LEAVINGS.stream()
                .filter(leaving -> !leaving.equals(Member.STAYING))
                .forEach(shares::leaving);
        return shares.flaws;
    }

    /** A pool that goes whole to somebody on one post and to somebody on another, in departments of several. */
    private void wholeToTwo() {
        var holders = new HashMap<String, Map<String, Rule>>();
        for (var member : members(Member.STAYING, SOME)) {
            for (var said : said(member)) {
                if (said.conclusion() instanceof Settled.Share share && share.manner() == Manner.WHOLE) {
                    holders.computeIfAbsent(share.pool(), pool -> new TreeMap<>())
                            .put(member.post(), said.rule());
                }
            }
        }
        new TreeMap<>(holders).forEach((pool, byPost) -> {
            if (byPost.size() > 1) {
                var posts = List.copyOf(byPost.keySet());
                var rule = byPost.values().stream()
                        .max((one, other) -> one.place().compareTo(other.place()))
                        .orElseThrow();
                say(rule, new MoneyWarning.WholeToTwo(pool, posts.get(0), posts.get(1)).message());
            }
        });
    }

    /** Two rules by which the same member shares one pool: the settlement would refuse them. */
    private void sharedTwice() {
        var told = new HashSet<String>();
        for (var size : List.of(1, SOME)) {
            for (var member : members(Member.STAYING, size)) {
                sharedTwice(member).stream()
                        .filter(flaw -> told.add(flaw.rule()))
                        .forEach(flaws::add);
            }
        }
    }

    private List<Flaw> sharedTwice(Member member) {
        var byPool = new TreeMap<String, Rule>();
        var twice = new ArrayList<Flaw>();
        for (var said : said(member)) {
            if (said.conclusion() instanceof Settled.Share share && asksMembersOnly(said.rule())) {
                var other = byPool.putIfAbsent(share.pool(), said.rule());
                if (other != null) {
                    var what = new MoneyProblem.SharedTwice(share.pool(), member.post(), other.name(), other.place());
                    twice.add(new Flaw(said.rule().place(), said.rule().name(), what.message()));
                }
            }
        }
        return twice;
    }

    private static boolean asksMembersOnly(Rule rule) {
        return rule.looksAt().stream().allMatch(kind -> kind == Member.class || kind == Cycle.class);
    }

    /** Where rules say of some who leave what they keep, they say it of all, and once. */
    private void leaving(String leaving) {
        var first = rules.stream()
                .filter(rule -> rule.concludes().contains(Settled.Unpaid.class))
                .findFirst();
        for (var size : Set.of(1, SOME)) {
            for (var member : members(leaving, size)) {
                var said = said(member);
                var kept = said.stream()
                        .filter(each -> each.conclusion() instanceof Settled.Unpaid)
                        .toList();
                var shares = said.stream().anyMatch(each -> each.conclusion() instanceof Settled.Share);
                if (kept.size() > 1) {
                    var one = kept.get(0).rule();
                    say(
                            kept.get(1).rule(),
                            new MoneyProblem.LeavingSaidTwice(leaving, one.name(), one.place()).message());
                } else if (kept.isEmpty() && shares && first.isPresent()) {
                    say(first.get(), new MoneyWarning.LeavingWithoutRule(leaving).message());
                }
            }
        }
    }

    private List<Member> members(String leaving, int size) {
        return new Members(facts.scheme(), facts.period()).of(leaving, size);
    }

    private List<Said> said(Member member) {
        var all = new ArrayList<Said>();
        for (var rule : rules) {
            var names = facts.matches(rule, List.of(member)).stream()
                    .map(Match::named)
                    .findFirst();
            names.ifPresent(named -> rule.conclusions().forEach(expression -> {
                if (expression.conclude(named) instanceof Settled settled) {
                    all.add(new Said(rule, settled));
                }
            }));
        }
        return all;
    }

    private void say(Rule rule, Message message) {
        flaws.add(new Flaw(rule.place(), rule.name(), message));
    }
}
