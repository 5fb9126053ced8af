package org.plumbline.api.database;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the role that the server works as may do to what is kept, beyond inserting and reading. */
@Component
final class Rights {
    private static final Logger LOG = LoggerFactory.getLogger(Rights.class);
    private static final String MORE = """
            select c.relname from pg_class c
            where exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'kept_for_good')
              and (pg_has_role(c.relowner, 'usage')
                   or has_table_privilege(c.oid, 'update, delete, truncate, trigger')
                   or (select rolsuper from pg_roles where rolname = current_user))
            order by c.relname
            """;

    private final JdbcClient database;

    Rights(JdbcClient database) {
        this.database = database;
    }

    /** The tables of what is kept for good that the role could change or stop protecting. */
    List<String> tooMany() {
        return database.sql(MORE).query(String.class).list();
    }

    /** Said at each start: whoever gets hold of the server's password could do as much. */
    @EventListener(ApplicationReadyEvent.class)
    void say() {
        try {
            var tables = tooMany();
            if (!tables.isEmpty()) {
                LOG.warn(
                        "The database role of this server can change what is kept for good ({}): give it INSERT and"
                                + " SELECT alone, and let another role bring the tables up to date (spring.flyway.user)",
                        String.join(", ", tables));
            }
        } catch (DataAccessException outage) {
            LOG.warn("What the database role of this server may do was not seen: {}", outage.getMessage());
        }
    }
}
