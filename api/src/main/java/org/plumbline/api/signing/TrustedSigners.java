package org.plumbline.api.signing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.checkpoint.SealKey;
import org.plumbline.engine.checkpoint.TrustedKey;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The servers whose attestations count: this one, and those that are named; where none is named, any, which is then said. */
@Component
final class TrustedSigners {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedSigners.class);
    private static final int MOST_SAID = 100;

    private final List<TrustedKey> named = new ArrayList<>();
    private final Set<SealKey> said = new HashSet<>();

    TrustedSigners(@Value("${plumbline.seal.trusted}") List<String> keys) {
        for (var key : keys) {
            named.add(TrustedKey.parse(key)
                    .orElseThrow(() -> new IllegalStateException("PLUMBLINE_SEAL_TRUSTED names no key: " + key)));
        }
    }

    boolean counts(VerifierKey signer, SealKey own) {
        if (signer.key().equals(own)) {
            return true;
        }
        if (named.isEmpty()) {
            say(signer);
            return true;
        }
        return named.stream().anyMatch(key -> key.isOf(signer));
    }

    private synchronized void say(VerifierKey signer) {
        if (said.size() < MOST_SAID && said.add(signer.key())) {
            LOG.warn(
                    "Records are attested with {}, another key than this server's: by another server of this database, or"
                            + " by somebody who passes for one. Where PLUMBLINE_SEAL_TRUSTED names keys, no other counts",
                    signer.key().id());
        }
    }
}
