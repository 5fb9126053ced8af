package org.plumbline.api.database;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/** As whom the server works: it inserts and reads, and cannot change what is kept. Its password is known to this process alone. */
record EverydayRole(String password) {
    static final String NAME = "plumbline_server";
    private static final int BYTES = 24;

    static EverydayRole fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new EverydayRole(HexFormat.of().formatHex(bytes));
    }

    /** Makes the role where there is none, and gives it this password and no more rights than any role has. */
    void in(OwnPostgres.Owner owner) throws IOException {
        try (var database = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = database.createStatement()) {
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + NAME
                    + "') then create role " + NAME + "; end if; end $$");
            statement.execute("alter role " + NAME + " login nosuperuser nocreatedb nocreaterole nobypassrls"
                    + " noreplication password '" + password + "'");
        } catch (SQLException failed) {
            throw new IOException(
                    "the role that the server works as could not be made: " + failed.getMessage(), failed);
        }
    }
}
