package org.plumbline.api.schemes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.check.Check;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.drools.CompiledRulesOnDisk;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The published rules, ready to judge: which version a period is judged by, and a lease on its compiled rules.
 *
 * <p>What another replica publishes is seen within a second, and compiled before anyone is judged by it.
 */
@Component
public final class Published implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Published.class);

    private final Library library;
    private final CompiledRules compiled;
    private final OpenRules open;
    private volatile Versions versions;

    Published(Library library, FirstStart firstStart, @Value("${plumbline.compiled}") Path compiled) {
        this.library = library;
        this.compiled = CompiledRulesOnDisk.in(Optional.of(compiled));
        this.open = new OpenRules(this.compiled);
        firstStart.publish(this::lease);
        this.versions = published();
    }

    /** Opens all of them once calls are answered, so that the first need not wait; it is ready when this is done. */
    @EventListener(ApplicationReadyEvent.class)
    void openAll() {
        var now = versions;
        now.byScheme().keySet().forEach(scheme -> open(now.of(scheme)));
    }

    /** What is published now. */
    Versions versions() {
        return versions;
    }

    /**
     * The version that judges what a question asks.
     *
     * @throws Refused where there is none, with everything else that is wrong
     */
    public Publication of(Question question) {
        return versions.of(question);
    }

    /** Holds the compiled rules of a publication. */
    public Lease lease(Publication publication) {
        return lease(publication.fingerprint());
    }

    /**
     * Holds the compiled rules of a fingerprint.
     *
     * @throws IllegalStateException where no such rules are kept, or they are not what their fingerprint says
     */
    public Lease lease(String fingerprint) {
        return open.lease(fingerprint, () -> files(fingerprint));
    }

    /**
     * The files of a fingerprint, as they are kept.
     *
     * @throws IllegalStateException where no such rules are kept
     */
    public SchemeFiles files(String fingerprint) {
        return library.files(fingerprint)
                .orElseThrow(() -> new IllegalStateException("no rules are kept under " + fingerprint));
    }

    /** How many rule sets are compiled now. */
    int openCount() {
        return open.count();
    }

    /** Checks files as everybody's are checked, on the command line too. */
    Check check(SchemeFiles files) {
        return Check.of(files, compiled);
    }

    /** Holds rules that need not be published, such as a draft's. */
    Lease lease(SchemeFiles files) {
        return open.lease(files.fingerprint(), () -> files);
    }

    /** Sees what was published since. */
    @Scheduled(fixedDelay = 300)
    void read() {
        try {
            if (library.publicationCount() != versions.count()) {
                readNow();
            }
        } catch (DataAccessException outage) {
            LOG.debug("The versions stay as they are: {}", outage.getMessage());
        }
    }

    synchronized void readNow() {
        var read = published();
        read.byScheme().keySet().forEach(scheme -> open(unknown(read.of(scheme))));
        versions = read;
    }

    private Versions published() {
        var count = library.publicationCount();
        return Versions.of(count, library.publications());
    }

    private List<Publication> unknown(List<Publication> publications) {
        var known = new HashSet<Publication>();
        versions.byScheme().values().forEach(known::addAll);
        var fresh = new ArrayList<>(publications);
        fresh.removeAll(known);
        return fresh;
    }

    /** Compiles the newest, so that no call has to wait for it. */
    private void open(List<Publication> publications) {
        if (publications.isEmpty()) {
            return;
        }
        var newest = publications.get(publications.size() - 1);
        try (var lease = lease(newest)) {
            LOG.info(
                    "{} version {}: {} rules from {} on, {}",
                    newest.scheme(),
                    newest.version(),
                    lease.engine().rules().rules().size(),
                    newest.effectiveFrom(),
                    newest.fingerprint());
        } catch (FlawedRules | IllegalStateException unusable) {
            LOG.error("{} version {} cannot judge: {}", newest.scheme(), newest.version(), unusable.getMessage());
        }
    }

    @Override
    public void close() {
        open.close();
    }
}
