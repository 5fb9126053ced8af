package org.plumbline.engine.agreement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.drools.BuildId;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;

/**
 * That the judge and its witness agreed over all cases of a scheme's files under this very build: it is kept beside the
 * compiled rules, sealed as they are, so that a check need not decide them again.
 */
public final class Witnessed {
    private final String key;
    private final CompiledRules kept;

    private Witnessed(String key, CompiledRules kept) {
        this.key = key;
        this.kept = kept;
    }

    /** Of files; the key follows from them and from every class that decides, asks or compares. */
    public static Witnessed of(SchemeFiles files, CompiledRules kept) {
        return new Witnessed("witnessed-" + files.fingerprint() + "-" + Build.ID, kept);
    }

    /** Whether it is kept; what was not kept here, or not by this build, is not relied on. */
    public boolean isKept() {
        return kept.get(key).filter(mark -> Arrays.equals(mark, mark())).isPresent();
    }

    /** Keeps it. */
    public void keep() {
        kept.put(key, mark());
    }

    private byte[] mark() {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** Looked for only where it is asked for: it is every class of the engine. */
    private static final class Build {
        private static final String ID =
                BuildId.reaching(Agreement.class, BothSides.class, SettlementCases.class, Analysis.class);
    }
}
