package org.plumbline.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Asked;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.checkpoint.Checkpoint;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.KnownCheckpoint;
import org.plumbline.engine.checkpoint.SigningKey;
import org.plumbline.engine.checkpoint.TrustedKey;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.seal.CheckedStep.Step;
import org.plumbline.engine.seal.CheckedStep.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class VerificationTest {
    private static final Engine ENGINE = Engine.of(TinyScheme.files(), CompiledRules.NOT_KEPT);
    private static final SigningKey KEY = SigningKey.fresh();
    private static final TrustedKey TRUSTED = TrustedKey.parse(KEY.open().id()).orElseThrow();
    private static final Export EXPORT = Exported.of(
            ENGINE,
            TinyScheme.files(),
            Asked.clerk(
                    "80",
                    "90",
                    "events: [{ id: C1, kind: complaint, role: responsible, status: substantiated, occurred: 2026-07-12 }]"),
            KEY);
    private static final Checkpoint CHECKPOINT = EXPORT.proof().signed().checkpoint();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void whatWasNotTouchedHoldsInEveryRespect() {
        var checks = Verification.of(again(EXPORT), List.of(TRUSTED), Optional.of(Exported.earlier()), files -> ENGINE);

        assertThat(checks).extracting(CheckedStep::step).containsExactly(Step.values());
        assertThat(checks).extracting(CheckedStep::verdict).containsOnly(Verdict.HOLDS);
    }

    @Test
    void aCheckpointThatWasKeptIsTheSameOrContinuedAndNoOther() {
        var earlier = Exported.earlier();
        var now = CHECKPOINT.root();

        assertThat(reached(earlier)).isEqualTo("checkpoint-reached");
        assertThat(reached(known(5, now))).isEqualTo("checkpoint-reached");
        assertThat(reached(known(5, earlier.root()))).isEqualTo("checkpoint-contradicted");
        assertThat(reached(known(2, now))).isEqualTo("checkpoint-contradicted");
        assertThat(reached(known(3, earlier.root()))).isEqualTo("checkpoint-not-reached");
        assertThat(reached(known(6, now))).isEqualTo("checkpoint-not-reached");
        assertThat(reached(new KnownCheckpoint(Optional.of("plumbline/another"), 2, earlier.root())))
                .isEqualTo("log-of-another");
        assertThat(verdict(EXPORT, Step.CHECKPOINT, Optional.of(known(6, now)))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aKeyThatWasNamedWithAnotherLogsNameIsAnotherKey() {
        var elsewhere = new TrustedKey(Optional.of("plumbline/another"), KEY.open());

        var checks = Verification.of(EXPORT, List.of(elsewhere), Optional.empty(), files -> ENGINE);

        assertThat(checks.get(1).message().code()).isEqualTo("checkpoint-signed-by-another");
    }

    @Test
    void whatTheAuditorDoesNotNameIsSaidToBeOpen() {
        var checks = Verification.of(EXPORT, List.of(), Optional.empty(), files -> ENGINE);

        assertThat(checks)
                .extracting(CheckedStep::verdict)
                .containsExactly(
                        Verdict.HOLDS, Verdict.NOT_COMPARED, Verdict.NOT_COMPARED, Verdict.HOLDS, Verdict.HOLDS);
        assertThat(checks.get(1).message().in(Language.EN))
                .contains(EXPORT.signer().toString());
    }

    @Test
    void anyChangedPartOfTheRecordBreaksIt() {
        for (var name : EXPORT.parts().keySet()) {
            var parts = Exported.texts(EXPORT);
            parts.put(name, EXPORT.part(name) + " ");

            assertThat(verdict(with(parts, EXPORT.rules()), Step.RECORD, Optional.empty()))
                    .as(name)
                    .isEqualTo(Verdict.BROKEN);
        }
    }

    @Test
    void anotherRecordSealedAfreshBySomebodyElseIsNotSignedByTheKey() {
        var parts = Exported.texts(EXPORT);
        parts.put("total", "99.99");
        var forged = Exported.sealed(parts, EXPORT.rules(), SigningKey.fresh());

        var checks =
                Verification.of(forged, List.of(TRUSTED), Optional.of(known(5, CHECKPOINT.root())), files -> ENGINE);

        assertThat(checks.get(0).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(checks.get(1).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(checks.get(2).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void anotherRuleFileIsNotTheOneThatDecided() {
        var more = TinyScheme.replacing("incentives.drl", "value >= 60", "value >= 61");

        var checks = Verification.of(with(Exported.texts(EXPORT), more), List.of(), Optional.empty(), files -> ENGINE);

        assertThat(checks.get(3).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(checks.get(3).message().in(Language.ZH)).contains("有文件被改动过", more.fingerprint());
    }

    @Test
    void aDecisionThatTheRulesDoNotMakeIsNamedFieldByField() {
        var parts = Exported.texts(EXPORT);
        parts.put("decision", EXPORT.part("decision").replace("\"total\":72.00", "\"total\":73.00"));
        var sealedSo = Exported.sealed(parts, EXPORT.rules(), KEY);

        var checks = Verification.of(sealedSo, List.of(TRUSTED), Optional.empty(), files -> ENGINE);

        assertThat(checks.get(0).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(checks.get(4).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(checks.get(4).message().in(Language.EN)).contains("total 73.00 → 72.00");
    }

    @Test
    void anAppraisalThatTheRulesRefuseIsNoDecision() {
        var parts = Exported.texts(EXPORT);
        parts.put("appraisal", EXPORT.part("appraisal").replace("clerk", "clark"));

        var checks = Verification.of(with(parts, EXPORT.rules()), List.of(), Optional.empty(), files -> ENGINE);

        assertThat(checks.get(4).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(checks.get(4).details()).extracting(Problem::path).contains("appraisee.post");
    }

    @Test
    void anotherEngineVersionMayDecideItAgain() {
        var parts = Exported.texts(EXPORT);
        var engine = EXPORT.part("engine");
        parts.put("engine", "0.0.1");
        parts.put("decision", EXPORT.part("decision").replace("\"engine\":\"" + engine, "\"engine\":\"0.0.1"));
        var earlier = Exported.sealed(parts, EXPORT.rules(), KEY);

        assertThat(verdict(earlier, Step.DECISION, Optional.empty())).isEqualTo(Verdict.HOLDS);
    }

    /** One character after another is changed: all of the proof, elsewhere every fifth. */
    @Test
    void noCharacterOfTheDocumentCanBeChangedUnseen() {
        var json = new String(EXPORT.json(), StandardCharsets.UTF_8);
        var proof = json.indexOf("\"proof\":");

        var unseen = IntStream.range(0, json.length())
                .filter(at -> at % 5 == 0 || at > proof)
                .filter(at -> isUnseen(changed(json, at)))
                .toArray();

        assertThat(json).hasSizeGreaterThan(3000);
        assertThat(unseen).isEmpty();
    }

    @Test
    void aDocumentOfAnotherFormIsRefusedWithAllThatIsWrongAtOnce() {
        var json = (ObjectNode) Documents.json(new String(EXPORT.json(), StandardCharsets.UTF_8));
        json.put("more", 1);
        ((ObjectNode) json.get("record")).remove("reason");
        json.put("proof", "c2sp.org/tlog-proof@v1");
        json.put("key", "ed25519:x");
        ((ObjectNode) json.get("consistency")).put("earlier", -1);
        ((ArrayNode) json.at("/consistency/path")).add("12");

        assertThat(refused(json))
                .contains("more", "record.reason", "proof", "key", "consistency.earlier", "consistency.path");
        assertThat(refused(Documents.json("{}"))).containsExactly("form");
        assertThat(refused(Documents.json("[]"))).containsExactly("form");
    }

    @Test
    void aDocumentFromBeforeCheckpointsIsToldApart() {
        var json = (ObjectNode) Documents.json(new String(EXPORT.json(), StandardCharsets.UTF_8));
        json.put("form", "plumbline-decision-1");

        var refused = catchThrowableOfType(Refused.class, () -> ExportReader.read(json));

        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().code()).isEqualTo("earlier-form"));
    }

    private static boolean isUnseen(String json) {
        Export export;
        try {
            export = ExportReader.read(Documents.json(json));
        } catch (RuntimeException refused) {
            return false;
        }
        var checks = Verification.of(export, List.of(TRUSTED), Optional.of(Exported.earlier()), files -> ENGINE);
        return checks.stream().allMatch(check -> check.verdict() == Verdict.HOLDS);
    }

    private static String changed(String json, int at) {
        var other = json.charAt(at) == 'e' ? 'f' : 'e';
        return json.substring(0, at) + other + json.substring(at + 1);
    }

    private static KnownCheckpoint known(long size, Hash root) {
        return new KnownCheckpoint(Optional.empty(), size, root);
    }

    private static String reached(KnownCheckpoint known) {
        return Verification.of(EXPORT, List.of(), Optional.of(known), files -> ENGINE)
                .get(2)
                .message()
                .code();
    }

    private static Export again(Export export) {
        return ExportReader.read(Documents.json(new String(export.json(), StandardCharsets.UTF_8)));
    }

    private static Export with(Map<String, String> parts, SchemeFiles rules) {
        return new Export(
                EXPORT.kind(),
                EXPORT.number(),
                Exported.parts(parts),
                new SchemeFiles(new TreeMap<>(rules.texts())),
                EXPORT.proof(),
                EXPORT.signer(),
                EXPORT.consistency());
    }

    private static Verdict verdict(Export export, Step step, Optional<KnownCheckpoint> known) {
        return Verification.of(export, List.of(TRUSTED), known, files -> ENGINE).stream()
                .filter(check -> check.step() == step)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static List<String> refused(JsonNode document) {
        var refused = catchThrowableOfType(Refused.class, () -> ExportReader.read(document));
        return refused.problems().stream().map(Problem::path).toList();
    }
}
