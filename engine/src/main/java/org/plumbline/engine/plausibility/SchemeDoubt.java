package org.plumbline.engine.plausibility;

import org.plumbline.engine.problem.Declarable;

/** What scheme.yaml can say that is hardly ever said so. */
public sealed interface SchemeDoubt extends Declarable {
    record UnusualRounding(String figure, int decimals, int usual) implements SchemeDoubt {
        @Override
        public String subject() {
            return figure;
        }
    }

    record SmallSample(String indicator, int sample) implements SchemeDoubt {
        @Override
        public String subject() {
            return indicator;
        }
    }

    record LargeSample(String indicator, int sample) implements SchemeDoubt {
        @Override
        public String subject() {
            return indicator;
        }
    }

    record UnitNotOfTitle(String measured, String title, String unit, String usual) implements SchemeDoubt {
        @Override
        public String subject() {
            return measured;
        }
    }

    record RefusesBest(String indicator, Object range) implements SchemeDoubt {
        @Override
        public String subject() {
            return indicator;
        }
    }

    record CommentedOtherwise(String entry, String commented, String held) implements SchemeDoubt {
        @Override
        public String subject() {
            return entry;
        }
    }
}
