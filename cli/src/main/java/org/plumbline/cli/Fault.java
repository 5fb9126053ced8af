package org.plumbline.cli;

import java.util.List;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Statement;

/** Something in the database that is not as it was sealed: where, what, and which parts of it. */
record Fault(String kind, long number, String name, List<String> parts, Message message) {
    /** Something about a record. */
    static Fault at(KeptRow row, Statement found) {
        return new Fault(row.record().kind().code(), row.record().number(), row.name(), List.of(), found.message());
    }

    /** Something about a seal. */
    static Fault seal(long number, Statement found) {
        return new Fault("seal", number, "", List.of(), found.message());
    }

    /** Something about the whole database. */
    static Fault whole(Statement found) {
        return new Fault("database", 0, "", List.of(), found.message());
    }

    Fault with(List<String> names) {
        return new Fault(kind, number, name, names, message);
    }
}
