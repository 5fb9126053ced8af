package org.plumbline.api.changes;

import org.plumbline.api.keeping.Settled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that is kept, in the order of its numbers; who follows it misses nothing and sees nothing twice. */
@RestController
@RequestMapping("/api/v1/changes")
class ChangesApi {
    private static final int MOST = 1000;
    private static final String SELECT = """
            select * from (
                (select record, 'decision' as kind, id, scheme, appraisee, period, version, supersedes,
                     decided_at as kept_at, decided_by as kept_by
                 from decisions where record > :since and record <= :upTo order by record limit :most)
                union all
                (select record, 'settlement', id, scheme, null, period, version, supersedes, decided_at, decided_by
                 from settlements where record > :since and record <= :upTo order by record limit :most)
                union all
                (select record, 'publication', null, scheme, null, effective_from, version, null, published_at, approver
                 from publications where record > :since and record <= :upTo order by record limit :most)
            ) as kept order by record limit :most
            """;

    private final JdbcClient database;
    private final Settled settled;

    ChangesApi(JdbcClient database, Settled settled) {
        this.database = database;
        this.settled = settled;
    }

    @GetMapping
    Change.Page changes(@RequestParam(defaultValue = "0") long since, @RequestParam(defaultValue = "100") int limit) {
        var most = Math.max(1, Math.min(MOST, limit));
        var upTo = settled.number();
        var found = database.sql(SELECT)
                .param("since", since)
                .param("upTo", upTo)
                .param("most", most + 1)
                .query(Change::of)
                .list();
        var more = found.size() > most;
        var shown = found.subList(0, Math.min(most, found.size()));
        var next = more ? shown.get(most - 1).number() : Math.max(since, upTo);
        return new Change.Page(shown, Long.toString(next), more);
    }
}
