package org.plumbline.api.keeping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.seal.RecordKind;
import tools.jackson.core.JsonGenerator;

/** A kept decision as callers see it: what is known of it, and its canonical bytes untouched. */
public final class KeptJson {
    private static final int AROUND = 512;

    private final RecordKind kind;
    private final Difference difference;

    /** What is given more (or, below 0, less) than by the decision before. */
    public interface Difference {
        /** Writes the fields of the difference. */
        void write(JsonGenerator json, Canonical before, Canonical now);
    }

    /** Of a kind. */
    public KeptJson(RecordKind kind, Difference difference) {
        this.kind = kind;
        this.difference = difference;
    }

    /** A line of NDJSON, with the status that a call of its own would have had. */
    public byte[] line(Answered answered) {
        var bytes = new ByteArrayOutputStream(AROUND + answered.kept().decided().length());
        var status = answered.created() ? 201 : 200;
        write(bytes, answered.kept(), answered.before(), answered.supersededBy(), false, status);
        return bytes.toByteArray();
    }

    /** What is told when it was asked. */
    public void answer(Answered answered, OutputStream out) {
        write(out, answered.kept(), answered.before(), answered.supersededBy(), false, 0);
    }

    /** All that is kept: what was asked too, and the one that stands in this one's place. */
    public void whole(Kept kept, Optional<Kept> before, Optional<UUID> successor, OutputStream out) {
        write(out, kept, before, successor, true, 0);
    }

    private void write(
            OutputStream out, Kept kept, Optional<Kept> before, Optional<UUID> successor, boolean whole, int status) {
        try (var json = Documents.json().createGenerator(out)) {
            json.writeStartObject();
            if (status != 0) {
                json.writeNumberProperty("status", status);
            }
            json.writeStringProperty("id", kept.id().toString());
            json.writeNumberProperty("version", kept.version());
            json.writeStringProperty("decidedAt", kept.decidedAt().toString());
            json.writeStringProperty("decidedBy", kept.decidedBy());
            if (kept.supersedes() != null) {
                json.writeObjectPropertyStart("supersedes");
                json.writeStringProperty(kind.code(), kept.supersedes().toString());
                json.writeStringProperty("reason", kept.reason());
                json.writeEndObject();
            }
            before.ifPresent(earlier -> {
                json.writeObjectPropertyStart("difference");
                difference.write(json, earlier.decided(), kept.decided());
                json.writeEndObject();
            });
            successor.ifPresent(later -> json.writeStringProperty("supersededBy", later.toString()));
            if (whole) {
                raw(json, out, kind.question().orElseThrow().code(), kept.asked());
            }
            raw(json, out, "decision", kept.decided());
            json.writeEndObject();
        }
    }

    /** The bytes go past the generator: they may be many. */
    private static void raw(JsonGenerator json, OutputStream out, String name, Canonical value) {
        json.writeName(name);
        json.writeRawValue("");
        json.flush();
        try {
            out.write(value.bytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
