package org.plumbline.api.keeping;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.plumbline.api.signing.Signer;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is decided and kept for good, by kind: decisions on appraisals, and settlements. */
@Component
public class Records {
    private final Map<RecordKind, Keeping> keepings = new EnumMap<>(RecordKind.class);

    Records(JdbcTemplate database, Signer signer) {
        for (var kind : RecordKind.values()) {
            if (kind.question().isPresent()) {
                keepings.put(kind, new Keeping(kind, new Archive(new Table(kind), database, signer)));
            }
        }
    }

    /** The records of a kind that answers a question. */
    public Keeping of(RecordKind kind) {
        return Objects.requireNonNull(keepings.get(kind), kind.code());
    }
}
