package org.plumbline.engine.check;

import org.plumbline.engine.problem.Statement;

/** Why a check could not be made. */
public sealed interface CheckProblem extends Statement {
    record NotChecked() implements CheckProblem {}
}
