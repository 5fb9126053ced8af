package org.plumbline.api.seals;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed checkpoints as the database keeps them. */
@Component
class Seals {
    private final JdbcClient database;

    Seals(JdbcClient database) {
        this.database = database;
    }

    /** The name that this database's checkpoints are signed under. */
    String origin() {
        return database.sql("select origin from log_origin").query(String.class).single();
    }

    /**
     * The newest one.
     *
     * @throws SealsChanged where it is not what was signed
     */
    Optional<KeptSeal> last() {
        return database.sql("select key, checkpoint from seals order by size desc limit 1")
                .query((row, number) -> KeptSeal.of(row.getString("key"), row.getString("checkpoint")))
                .optional();
    }

    void add(KeptSeal seal) {
        database.sql("insert into seals (size, key, checkpoint) values (:size, :key, :checkpoint)")
                .param("size", seal.checkpoint().size())
                .param("key", seal.signer().toString())
                .param("checkpoint", seal.signed().note().toString())
                .update();
    }
}
