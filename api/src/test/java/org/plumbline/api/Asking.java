package org.plumbline.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.replay.Fixture;
import tools.jackson.databind.node.ObjectNode;

/** Appraisals of people whom no other test asks about. */
public final class Asking {
    private static final Path FIXTURES = Path.of("../fixtures/hospital-customer-service");
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    /** Counted apart: a long test asks about more people than there are years of four digits. */
    private static final AtomicInteger YEARS = new AtomicInteger(2100);

    public static final String SCHEME = "hospital-customer-service";

    private Asking() {}

    /** The first look's month, of somebody new. */
    public static ObjectNode month() {
        var given = (ObjectNode)
                fixtures(FIXTURES.resolve("first-look.yaml")).get(0).given().deepCopy();
        ((ObjectNode) given.get("appraisee")).put("id", person());
        return given;
    }

    /** The same with another knowledge test. */
    public static ObjectNode with(ObjectNode appraisal, int knowledge) {
        var changed = appraisal.deepCopy();
        ((ObjectNode) changed.get("measurements")).put("knowledge-test", knowledge);
        return changed;
    }

    public static ObjectNode in(ObjectNode appraisal, String period) {
        var changed = appraisal.deepCopy().put("period", period);
        changed.remove("events");
        return changed;
    }

    /** The year-end settlement of the first contract, in a year that no other test settles. */
    public static ObjectNode year() {
        var given = (ObjectNode) fixtures(Path.of("../fixtures/hospital-marketing/contracts.yaml"))
                .get(0)
                .given()
                .deepCopy();
        return given.put("period", Integer.toString(YEARS.incrementAndGet()));
    }

    public static String person() {
        return "T" + PEOPLE.incrementAndGet();
    }

    public static List<Fixture> fixtures(Path file) {
        try {
            return Fixture.list(Documents.yaml().readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String id(String kept) {
        return Documents.json(kept).get("id").stringValue();
    }
}
