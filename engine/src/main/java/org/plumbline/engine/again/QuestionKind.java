package org.plumbline.engine.again;

import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.settlement.SettlementReader;
import tools.jackson.databind.JsonNode;

/** What a decision can be asked for: one person's appraisal, or the settlement of many. */
public enum QuestionKind {
    APPRAISAL("appraisal") {
        @Override
        Canonical decided(Engine engine, JsonNode question) {
            return Canonical.of(engine.decide(AppraisalReader.read(question)));
        }
    },
    SETTLEMENT("settlement") {
        @Override
        Canonical decided(Engine engine, JsonNode question) {
            return Canonical.of(engine.settle(SettlementReader.read(question)));
        }
    };

    private final String code;

    QuestionKind(String code) {
        this.code = code;
    }

    /** What the question is called in documents and records; the answer is called decision in both. */
    public String code() {
        return code;
    }

    /** What an engine decides. */
    abstract Canonical decided(Engine engine, JsonNode question);
}
