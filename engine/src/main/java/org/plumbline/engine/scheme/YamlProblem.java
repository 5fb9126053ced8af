package org.plumbline.engine.scheme;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with scheme.yaml as YAML. */
public sealed interface YamlProblem extends Statement {
    record NotYaml() implements YamlProblem {}

    record NoSchemeInIt() implements YamlProblem {}

    record OneDocument() implements YamlProblem {}

    record YamlTooDeep(int deepest) implements YamlProblem {}

    record YamlTab() implements YamlProblem {}

    record NoSpace(String written) implements YamlProblem {}

    record NoYamlTricks(String word) implements YamlProblem {}
}
