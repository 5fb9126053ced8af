package org.plumbline.api.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.checkpoint.Checkpoint;
import org.plumbline.engine.checkpoint.MissingNode;
import org.plumbline.engine.checkpoint.Nodes;
import org.plumbline.engine.checkpoint.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The past that this server saw sealed, kept where nobody reaches it who has the database alone: in the data folder and,
 * where one is named, in a witness's folder. No tree that is shorter or another one is signed.
 */
@Component
final class Past {
    private static final Logger LOG = LoggerFactory.getLogger(Past.class);

    private final Path own;
    private final Optional<Path> witness;
    private final List<RememberedHead> heads = new ArrayList<>();
    private boolean warned;

    Past(@Value("${plumbline.seal.head}") Path own, @Value("${plumbline.witness}") String witness) {
        this.own = own;
        this.witness = witness.isBlank() ? Optional.empty() : Optional.of(Path.of(witness));
    }

    /**
     * Holds what the database has against what was seen.
     *
     * @throws SealsChanged where it is shorter, another one, or of another log
     */
    void compare(String origin, Optional<KeptSeal> newest, Nodes nodes) {
        for (var head : heads(origin)) {
            var seen = head.newest();
            if (seen.isPresent()) {
                compare(seen.get(), origin, newest.map(KeptSeal::checkpoint), nodes);
            }
        }
    }

    /** Remembers what was signed or seen, which continues what was seen before. */
    void remember(KeptSeal seal) {
        for (var head : heads(seal.checkpoint().origin())) {
            try {
                head.remember(seal.checkpoint(), seal.signed().note());
                warned = false;
            } catch (IOException unusable) {
                warn(head, unusable);
            }
        }
    }

    private static void compare(Checkpoint seen, String origin, Optional<Checkpoint> newest, Nodes nodes) {
        if (!seen.origin().equals(origin)) {
            throw new SealsChanged("this is the log " + origin + ", and " + seen.origin() + " was sealed here");
        }
        var size = newest.map(Checkpoint::size).orElse(0L);
        if (size < seen.size()) {
            throw new SealsChanged(
                    "checkpoint " + seen.written() + " was sealed, and there are only " + size + " sealed records");
        }
        if (newest.filter(seen::equals).isEmpty() && !leadsTo(seen, nodes)) {
            throw new SealsChanged("the tree does not continue checkpoint " + seen.written() + ", which was sealed");
        }
    }

    private static boolean leadsTo(Checkpoint seen, Nodes nodes) {
        try {
            return new Tree(seen.size(), nodes).edge().root().equals(seen.root());
        } catch (MissingNode taken) {
            return false;
        }
    }

    /** Read once: from then on they change here alone. */
    private synchronized List<RememberedHead> heads(String origin) {
        if (heads.isEmpty()) {
            try {
                var read = new ArrayList<>(List.of(RememberedHead.in(own)));
                if (witness.isPresent()) {
                    read.add(RememberedHead.in(witness.get().resolve(file(origin))));
                }
                heads.addAll(read);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return heads;
    }

    /** Several logs may have one witness: each has a file of its own. */
    private static String file(String origin) {
        return origin.replaceAll("[^A-Za-z0-9.-]", "_") + ".checkpoint";
    }

    /** Once, until it works again: sealing goes on, for the other places still hold the past. */
    private synchronized void warn(RememberedHead head, IOException unusable) {
        if (!warned) {
            LOG.warn("The newest checkpoint could not be written to {}: {}", head, unusable.toString());
        }
        warned = true;
    }
}
