package org.plumbline.engine.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.ruleset.SchemeFiles;

/**
 * Something found that may be meant, and the id by which whoever publishes confirms it.
 *
 * <p>The id follows from the file it stands in, from its place and from all that it says: whoever confirmed it has
 * confirmed nothing of another text, nor of another case.
 */
public record Warning(String id, Flaw flaw) {
    private static final int ID_BYTES = 8;

    static Warning of(Flaw flaw, SchemeFiles files) {
        var place = flaw.place();
        var said = flaw.message();
        var parts = new String[] {
            files.texts().getOrDefault(place.file(), ""),
            place.toString(),
            flaw.rule(),
            said.code(),
            said.statement().words().toString(),
            said.example()
        };
        return new Warning(id(String.join("\0", parts)), flaw);
    }

    private static String id(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
