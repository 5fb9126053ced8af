package org.plumbline.engine.check;

import org.plumbline.engine.problem.Declarable;

/** What scheme.yaml can say that its rules make nothing of. */
public sealed interface VocabularyProblem extends Declarable {
    record NeverConcluded(String section, String announced) implements VocabularyProblem {
        @Override
        public String subject() {
            return announced;
        }
    }
}
