package org.plumbline.cli.audit;

import java.util.List;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Statement;
import org.plumbline.records.KeptRow;

/** Something in the database that is not as it was sealed: where, what, and which parts of it. */
record Discrepancy(String kind, long number, String name, List<String> parts, Message message) {
    /** Something about a record. */
    static Discrepancy at(KeptRow row, Statement found) {
        return at(row, found.message());
    }

    /** Something about a record, said already. */
    static Discrepancy at(KeptRow row, Message found) {
        return new Discrepancy(row.kind().code(), row.number(), row.name(), List.of(), found);
    }

    /** Something about a seal. */
    static Discrepancy seal(long number, Statement found) {
        return new Discrepancy("seal", number, "", List.of(), found.message());
    }

    /** Something about the whole database. */
    static Discrepancy whole(Statement found) {
        return new Discrepancy("database", 0, "", List.of(), found.message());
    }

    Discrepancy with(List<String> names) {
        return new Discrepancy(kind, number, name, names, message);
    }
}
