package org.plumbline.engine.rulefile;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.engine.rulefile.Vocabulary.FactType;
import org.plumbline.engine.rulefile.Vocabulary.Property;
import org.plumbline.engine.rulefile.Vocabulary.Sort;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.rules.Asked;
import org.plumbline.rules.Conclude;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Each;
import org.plumbline.rules.Member;
import org.plumbline.rules.Says;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Term;

/** Rule files that use every word, fact, property and operator there is, read from the vocabulary itself. */
public final class EveryForm {
    private static final int DEEPEST = 3;
    private static final int AT_ONCE = 40;
    private static final String SCHEME = """
        scheme: every-form
        title: { zh: 每一种写法, en: Every form }
        periods: [month, quarter, year]
        currency: CNY
        rounding: { points: 4, total: 2, money: 2 }
        posts: { clerk: { zh: 办事员, en: Clerk }, nurse: { zh: 护士, en: Nurse } }
        dimensions: { work: { zh: 工作, en: Work, weight: 0..100 } }
        indicators:
          speed: { in: work, zh: 速度, en: Speed, unit: percent, better: higher, range: 0..100 }
        events: { complaint: { zh: 投诉, en: Complaint } }
        causes: { haste: { zh: 仓促, en: Haste } }
        adjustments: { conduct: { zh: 行为, en: Conduct, atMost: 5 } }
        grades: { poor: { zh: 差, en: Poor }, fair: { zh: 好, en: Fair } }
        pay: { bonus: { zh: 奖金, en: Bonus, cancelledBy: [MONTH_BONUS] } }
        awards: { thanks: { zh: 感谢奖, en: Thanks } }
        followUps: { talk: { zh: 谈话, en: Talk } }
        compensation: { base: 0..100000, floating: 0..100 }
        pools: { common: { zh: 奖金池, en: Pool, pay: bonus } }
        figures: { profit: { zh: 结余, en: Profit, unit: count, range: 0..100 } }
        achievements: { contract: { zh: 合同, en: Contract, levels: [a, b] } }
        honours: { best: { zh: 先进, en: Best } }
        """;

    private final Map<Stage, StringBuilder> texts = new TreeMap<>();
    private final Map<Term, String> codes = new TreeMap<>();
    private final Map<Term, String> others = new TreeMap<>();
    private final Set<Method> said = new LinkedHashSet<>();
    private int rules;

    private EveryForm() {
        var scheme = org.plumbline.engine.scheme.SchemeReader.read(SCHEME, new ArrayList<>());
        for (var term : Term.values()) {
            codes.put(term, scheme.codes(term).stream().findFirst().orElse("1.5"));
            others.put(term, scheme.codes(term).stream().skip(1).findFirst().orElse(""));
        }
        codes.put(Term.CURVE, "0:0 50:60 100:100");
    }

    /** The files. */
    public static SchemeFiles files() {
        var form = new EveryForm();
        form.words(Conclude.class, "", List.of(), 0);
        Vocabulary.facts().values().forEach(form::conditions);
        var files = new TreeMap<String, String>();
        files.put("scheme.yaml", SCHEME);
        form.texts.forEach((stage, text) -> files.put(stage.code() + ".drl", text.toString()));
        return new SchemeFiles(files);
    }

    private void words(Class<?> owner, String before, List<Class<?>> facts, int depth) {
        for (var method : inOrder(Forms.methods(owner))) {
            if (depth > DEEPEST || (depth > 0 && !said.add(method))) {
                continue;
            }
            var needed = new ArrayList<>(facts);
            var sentence = before + (before.isEmpty() ? "" : ".") + method.getName() + arguments(method, needed);
            var type = method.getReturnType();
            var of = type.getAnnotation(Conclusion.Of.class);
            if (of != null && Conclusion.class.isAssignableFrom(type)) {
                rule(of.value(), facts(of.value(), type.getAnnotation(Asked.class), needed), sentence);
            }
            words(type, sentence, needed, depth + 1);
        }
    }

    /** The JVM lists methods in whatever order. */
    private static List<Method> inOrder(List<Method> methods) {
        return methods.stream()
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
    }

    private String arguments(Method method, List<Class<?>> facts) {
        var arguments = new ArrayList<String>();
        for (var i = 0; i < method.getParameterCount(); i++) {
            var type = new WordForm(method).parameter(i);
            if (type == String.class) {
                var says = method.getParameters()[i].getAnnotation(Says.class);
                arguments.add('"' + codes.getOrDefault(says == null ? Term.SENTENCE : says.value(), "") + '"');
            } else if (type == int.class) {
                arguments.add("2");
            } else if (type.isEnum()) {
                for (var constant :
                        method.isVarArgs() ? type.getEnumConstants() : new Object[] {type.getEnumConstants()[0]}) {
                    arguments.add(constant.toString());
                }
            } else {
                arguments.add("$f" + facts.size());
                facts.add(type);
            }
        }
        return "(" + String.join(", ", arguments) + ")";
    }

    private static String facts(Stage stage, @org.jspecify.annotations.Nullable Asked asked, List<Class<?>> needed) {
        var patterns = new StringBuilder();
        for (var i = 0; i < needed.size(); i++) {
            patterns.append("    $f")
                    .append(i)
                    .append(" : ")
                    .append(needed.get(i).getSimpleName())
                    .append("()\n");
        }
        var ofEach = asked != null && asked.value() != Asked.Times.ONCE;
        if (ofEach && !needed.contains(Member.class)) {
            patterns.append("    Member()\n");
        } else if (needed.isEmpty()) {
            patterns.append(stage == Stage.SETTLEMENT ? "    Cycle()\n" : "    Appraisee()\n");
        }
        return patterns.toString();
    }

    private void conditions(FactType fact) {
        var settlement = Vocabulary.isOf(fact, Stage.SETTLEMENT);
        var stage = settlement ? Stage.SETTLEMENT : Stage.FOLLOW_UPS;
        var conclusion = !settlement
                ? "followUp(\"talk\")"
                : Each.class.isAssignableFrom(fact.type())
                        ? "honour(\"best\").isAwarded()"
                        : "pool(\"common\").receives(2)";
        var tests = new ArrayList<String>();
        tests(fact, "", 0, tests);
        for (var from = 0; from < tests.size(); from += AT_ONCE) {
            var some = tests.subList(from, Math.min(tests.size(), from + AT_ONCE));
            rule(stage, "    " + fact.name() + "( " + String.join(",\n        ", some) + " )\n", conclusion);
            rule(
                    stage,
                    "    " + fact.name() + "( (" + String.join(" ||\n        ", some) + ") && !(" + some.get(0)
                            + ") )\n",
                    conclusion);
        }
        if (!Each.class.isAssignableFrom(fact.type())) {
            var joined = fact.properties().values().stream()
                    .filter(property -> property.sort() != Sort.FACT && property.argument() == null)
                    .map(property -> property.name() + " == $a." + property.name())
                    .toList();
            var first = "    $a : " + fact.name() + "()\n    ";
            rule(stage, first + fact.name() + "( " + String.join(", ", joined) + " )\n", conclusion);
            rule(stage, first + "not " + fact.name() + "( " + tests.get(0) + " )\n", conclusion);
            rule(stage, first + "exists " + fact.name() + "( " + joined.get(0) + " )\n", conclusion);
        }
    }

    private void tests(FactType fact, String path, int depth, List<String> tests) {
        for (var property : fact.properties().values()) {
            var name = path
                    + property.name()
                    + (property.argument() == null ? "" : "(\"" + codes.getOrDefault(property.argument(), "x") + "\")");
            switch (property.sort()) {
                case DECIMAL -> tests.addAll(decimals(name));
                case WHOLE ->
                    tests.addAll(List.of(
                            name + " == 3",
                            name + " != 3",
                            name + " <= 3",
                            name + " < 3",
                            name + " > 3",
                            name + " >= 3",
                            name + " in (1, 2)"));
                case YES_OR_NO -> tests.addAll(List.of(name, "!" + name, name + " == true", name + " != false"));
                case TEXT -> tests.addAll(texts(name, property));
                case FACT -> {
                    if (depth < 1) {
                        tests(Vocabulary.of(property.type()), name + ".", depth + 1, tests);
                    }
                }
            }
        }
    }

    private static List<String> decimals(String name) {
        return List.of(
                name + " == 1.5B",
                name + " != 1.5B",
                name + " < 2",
                name + " <= 2.25B",
                name + " > -3",
                name + " >= -3.5B",
                name + " in (1, 2.5B)",
                name + " not in (1, 2.5B)");
    }

    private List<String> texts(String name, Property property) {
        var code = '"' + (property.term() == null ? "x" : codes.getOrDefault(property.term(), "x")) + '"';
        var other = property.term() == null ? "" : others.getOrDefault(property.term(), "");
        var list = other.isEmpty() ? code : code + ", \"" + other + '"';
        return List.of(
                name + " == " + code,
                name + " != " + code,
                name + " in (" + list + ")",
                name + " not in (" + code + ")");
    }

    private void rule(Stage stage, String conditions, String conclusion) {
        texts.computeIfAbsent(stage, any -> new StringBuilder())
                .append("rule \"写法 ")
                .append(++rules)
                .append("\"\n    @clause(\"E-1\")\nwhen\n")
                .append(conditions)
                .append("then\n    insert( ")
                .append(conclusion)
                .append(" );\nend\n\n");
    }
}
