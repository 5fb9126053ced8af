package org.plumbline.engine.drools;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with rules once Drools has compiled them. */
public sealed interface CompilationProblem extends Statement {
    record NotCompiled() implements CompilationProblem {}

    record TookTooLong(long seconds) implements CompilationProblem {}

    record CompiledEndless() implements CompilationProblem {}

    record CompiledReach() implements CompilationProblem {}

    record CompiledForeign() implements CompilationProblem {}

    record Endless(int firings) implements CompilationProblem {}
}
