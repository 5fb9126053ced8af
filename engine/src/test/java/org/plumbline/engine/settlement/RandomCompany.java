package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.plumbline.engine.settlement.Settlement.Achieved;
import org.plumbline.engine.settlement.Settlement.Grant;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** A company's year that can be settled, the same for the same seed: contracts, departments, grants and leavers. */
final class RandomCompany {
    private static final List<String> LEVELS = List.of("A", "B", "C");
    private static final List<String> LEAVINGS = List.of("staying", "staying", "resigned", "dismissed", "no-fault");
    /** What each level of contract is worth to marketing and the others at discretion, in fen (S2-2 to S2-5). */
    private static final Map<String, long[]> DISCRETION = Map.of(
            "A", new long[] {1_250_000, 700_000}, "B", new long[] {750_000, 420_000}, "C", new long[] {500_000, 280_000
            });

    private RandomCompany() {}

    static Settlement of(long seed) {
        var random = new Random(seed);
        var members = new ArrayList<Participant>();
        members.add(member("G", "general-manager", "", "staying", 0));
        members.add(leaver("M", "marketing-manager", "市场部", random));
        for (var i = random.nextInt(7); i > 0; i--) {
            members.add(leaver("S" + i, "marketing-staff", "市场部", random));
        }
        for (var d = 1 + random.nextInt(4); d > 0; d--) {
            members.add(leaver("D" + d, "department-manager", "部门" + d, random));
            for (var i = random.nextInt(4); i > 0; i--) {
                members.add(leaver("D" + d + "-" + i, "department-staff", "部门" + d, random));
            }
        }
        var achievements = new ArrayList<Achieved>();
        var marketing = 0L;
        var others = 0L;
        for (var i = random.nextInt(4); i > 0; i--) {
            var level = LEVELS.get(random.nextInt(LEVELS.size()));
            achievements.add(new Achieved("K" + i, "hospital-contract", level, "", "集团"));
            marketing += DISCRETION.getOrDefault(level, new long[2])[0];
            others += DISCRETION.getOrDefault(level, new long[2])[1];
        }
        var grants = new ArrayList<Grant>();
        if (members.stream().anyMatch(member -> member.post().equals("marketing-staff"))) {
            grant("marketing-discretion", "M", marketing, members, "marketing-", "M", random, grants);
        }
        grant("others-discretion", "G", others, members, "department-", "", random, grants);
        return new Settlement(
                "hospital-marketing",
                new Period(PeriodUnit.YEAR, 2026, 1),
                Map.of("company-profit", BigDecimal.valueOf(1 + random.nextInt(1000))),
                achievements,
                members,
                List.of(),
                grants,
                List.of());
    }

    static Participant member(String id, String post, String department, String leaving, int paid) {
        var nothing = BigDecimal.ZERO;
        return new Participant(id, post, department, leaving, paid, "", nothing, nothing, Set.of(), nothing, nothing);
    }

    private static Participant leaver(String id, String post, String department, Random random) {
        var leaving = LEAVINGS.get(random.nextInt(LEAVINGS.size()));
        return member(id, post, department, leaving, leaving.equals("staying") ? 0 : random.nextInt(5));
    }

    /** Gives all of it away, in pieces of any size. */
    private static void grant(
            String pool,
            String by,
            long fen,
            List<Participant> members,
            String posts,
            String except,
            Random random,
            List<Grant> grants) {
        var to = members.stream()
                .filter(member ->
                        member.post().startsWith(posts) && !member.id().equals(except))
                .toList();
        var left = fen;
        while (left > 0) {
            var piece = random.nextInt(3) == 0 ? left : 1 + (long) (random.nextDouble() * (left - 1));
            var one = to.get(random.nextInt(to.size()));
            grants.add(new Grant(pool, by, one.id(), BigDecimal.valueOf(piece, 2), "得分"));
            left -= piece;
        }
    }
}
