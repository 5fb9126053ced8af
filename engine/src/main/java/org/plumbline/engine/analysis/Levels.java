package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Achievement;

/** What each level of an achievement brings into one pool: once, not far from its neighbours, and none left out. */
final class Levels {
    private static final BigDecimal FAR = BigDecimal.valueOf(5);

    private final String pool;
    private final List<Achievement> levels;
    private final List<List<Receiving>> firing = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private Levels(String pool, List<Achievement> levels, List<Receiving> all) {
        this.pool = pool;
        this.levels = levels;
        levels.forEach(level -> firing.add(all.stream()
                .filter(each -> each.fires(level) && each.pool(level).equals(pool))
                .toList()));
    }

    static List<Flaw> of(CycleFacts facts) {
        var all = Receiving.of(facts.rules(), Achievement.class);
        var flaws = new ArrayList<Flaw>();
        for (var kind : facts.scheme().settlement().achievements().values()) {
            var levels = levels(facts, kind);
            var pools = new TreeSet<String>();
            for (var level : levels) {
                all.stream().filter(each -> each.fires(level)).forEach(each -> pools.add(each.pool(level)));
            }
            pools.remove("");
            pools.forEach(pool -> flaws.addAll(new Levels(pool, levels, all).found()));
        }
        return flaws;
    }

    private static List<Achievement> levels(CycleFacts facts, SettlementTerms.AchievementKind kind) {
        return kind.levels().stream()
                .map(level -> facts.achievement(kind.code(), level))
                .toList();
    }

    private List<Flaw> found() {
        for (var i = 0; i < levels.size(); i++) {
            if (firing.get(i).isEmpty()) {
                var message = new MoneyWarning.LevelUnpaid(
                        levels.get(i).kind(), levels.get(i).level(), pool);
                flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", message.message()));
            } else if (firing.get(i).size() > 1) {
                twice(i);
            } else if (i > 0 && firing.get(i - 1).size() == 1) {
                beside(i);
            }
        }
        return flaws;
    }

    private void twice(int index) {
        var one = firing.get(index).get(0).rule();
        var level = levels.get(index);
        say(
                firing.get(index).get(1),
                new MoneyWarning.LevelPaidTwice(level.kind(), level.level(), pool, one.name(), one.place()));
    }

    private void beside(int index) {
        var here = firing.get(index).get(0);
        var amount = here.amount(levels.get(index));
        var before = firing.get(index - 1).get(0).amount(levels.get(index - 1));
        if (amount.compareTo(before.multiply(FAR)) > 0 || before.compareTo(amount.multiply(FAR)) > 0) {
            say(
                    here,
                    new MoneyWarning.LevelFarApart(
                            levels.get(index).kind(),
                            levels.get(index).level(),
                            amount.toPlainString(),
                            levels.get(index - 1).level(),
                            before.toPlainString()));
        }
    }

    private void say(Receiving each, MoneyWarning what) {
        flaws.add(new Flaw(each.rule().place(), each.rule().name(), what.message()));
    }
}
