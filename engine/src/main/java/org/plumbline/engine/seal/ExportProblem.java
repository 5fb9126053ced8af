package org.plumbline.engine.seal;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with the form of an exported record. */
public sealed interface ExportProblem extends Statement {
    record NoExport(String forms) implements ExportProblem {}

    record EarlierForm(String form) implements ExportProblem {}

    record ExpectedHash(String written) implements ExportProblem {}

    record ExpectedKey(String written) implements ExportProblem {}

    record ExpectedProof(String written) implements ExportProblem {}
}
