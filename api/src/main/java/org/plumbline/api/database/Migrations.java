package org.plumbline.api.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the tables up to date, and leaves those alone that a newer version made. */
@Component
final class Migrations implements FlywayMigrationStrategy {
    /**
     * Brings them up to date.
     *
     * @throws IllegalStateException where they are newer than this version knows
     */
    @Override
    public void migrate(Flyway tables) {
        for (var each : tables.info().all()) {
            if (each.getState() == MigrationState.FUTURE_SUCCESS || each.getState() == MigrationState.FUTURE_FAILED) {
                throw new IllegalStateException("the tables are of a newer Plumbline (layout " + each.getVersion()
                        + "), which this one does not know: start that version, or restore the backup from before it");
            }
        }
        tables.migrate();
    }
}
