package org.plumbline.engine.plausibility;

import org.plumbline.engine.problem.Declarable;

/** What scheme.yaml says and its rules make nothing of. */
public sealed interface VocabularyDoubt extends Declarable {
    record NeverConcluded(String section, String announced) implements VocabularyDoubt {
        @Override
        public String subject() {
            return announced;
        }
    }

    record NeverLookedAt(String section, String entry) implements VocabularyDoubt {
        @Override
        public String subject() {
            return entry;
        }
    }

    record LevelNeverLookedAt(String achievement, String level) implements VocabularyDoubt {
        @Override
        public String subject() {
            return achievement;
        }
    }

    record SeverityNeverLookedAt(String event) implements VocabularyDoubt {
        @Override
        public String subject() {
            return event;
        }
    }

    record SeverityWithoutRule(String event, int severity) implements VocabularyDoubt {
        @Override
        public String subject() {
            return event;
        }
    }

    record EmptyDimension(String dimension) implements VocabularyDoubt {
        @Override
        public String subject() {
            return dimension;
        }
    }

    record PeriodWithoutRule(String period) implements VocabularyDoubt {
        @Override
        public String subject() {
            return period;
        }
    }

    record NarrowRange(String indicator, Object range) implements VocabularyDoubt {
        @Override
        public String subject() {
            return indicator;
        }
    }

    record SingleNumber(String entry, Object range) implements VocabularyDoubt {
        @Override
        public String subject() {
            return entry;
        }
    }

    record LowBase(Object range) implements VocabularyDoubt {
        @Override
        public String subject() {
            return "compensation";
        }
    }

    record FloatingOfARatio(Object range) implements VocabularyDoubt {
        @Override
        public String subject() {
            return "compensation";
        }
    }

    record SameTitle(String title, String entry, String other) implements VocabularyDoubt {
        @Override
        public String subject() {
            return entry;
        }
    }
}
