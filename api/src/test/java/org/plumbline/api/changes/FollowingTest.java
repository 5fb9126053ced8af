package org.plumbline.api.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;

/** Programs that follow what is kept while others write: by the cursor of a list, and by the changes. */
class FollowingTest {
    private static final int WRITERS = 4;
    private static final int LINES = 600;

    private final Running server = Running.shared();

    @Test
    void whoFollowsWhileOthersWriteMissesNothingAndSeesNothingTwice() throws Exception {
        var writers = Executors.newFixedThreadPool(WRITERS + 2);
        var written = IntStream.range(0, WRITERS)
                .mapToObj(writer -> writers.submit(this::write))
                .toList();
        Callable<List<String>> listing =
                () -> follow("/api/v1/decisions?limit=50&cursor=", "decisions", "cursor", written);
        var listed = writers.submit(listing);
        var followed = follow("/api/v1/changes?limit=50&since=", "changes", "next", written);
        var ids = new ArrayList<String>();
        for (var each : written) {
            ids.addAll(each.get());
        }
        writers.shutdown();

        assertThat(ids).hasSize(WRITERS * LINES);
        assertThat(followed).doesNotHaveDuplicates().containsAll(ids);
        assertThat(listed.get()).doesNotHaveDuplicates().containsAll(ids);
    }

    @Test
    void aTransactionThatEndsLateIsWaitedForAndNotPassedOver() throws Exception {
        var before = Documents.json(
                        server.get("auditor", "/api/v1/changes?limit=1000").body())
                .get("next")
                .stringValue();
        var owner = server.owner();
        var late = Executors.newSingleThreadExecutor();
        var slow =
                late.submit(() -> owner.sql("with one as (select nextval('records') as record, pg_sleep(1)) insert into"
                                + " settlements (record, id, scheme, period, members, fingerprint, version, engine, settlement,"
                                + " decision, decided_by) select record, gen_random_uuid(), 'late', '1999', 1, '', 1, '', '', '', ''"
                                + " from one")
                        .update());
        Thread.sleep(300);
        var id = Asking.id(
                server.post("scorer", "/api/v1/decisions", Asking.month().toString())
                        .body());

        var seen = new ArrayList<String>();
        var since = before;
        for (var more = true; more; ) {
            var page = Documents.json(server.get("auditor", "/api/v1/changes?limit=1000&since=" + since)
                    .body());
            page.get("changes")
                    .forEach(each -> seen.add(each.get("scheme").stringValue() + " "
                            + each.path("id").asString("")));
            since = page.get("next").stringValue();
            more = page.get("more").booleanValue();
        }

        assertThat(slow.get()).isEqualTo(1);
        assertThat(seen).anyMatch(each -> each.startsWith("late")).anyMatch(each -> each.endsWith(id));
        late.shutdown();
    }

    @Test
    void everyPageHasACursorAndTheFeedIsForThoseWhoMayReadDecisions() {
        var page = Documents.json(
                server.get("auditor", "/api/v1/decisions?scheme=none").body());
        var past = Documents.json(
                server.get("scorer", "/api/v1/changes?since=9000000000000").body());

        assertThat(page.get("cursor").stringValue()).matches("[0-9]+");
        assertThat(page.get("more").booleanValue()).isFalse();
        assertThat(past.get("next").stringValue()).isEqualTo("9000000000000");
        assertThat(past.get("changes").size()).isZero();
        assertThat(server.get("editor", "/api/v1/changes").statusCode()).isEqualTo(403);
        assertThat(server.get("", "/api/v1/changes").statusCode()).isEqualTo(401);
    }

    private List<String> write() {
        var lines = IntStream.range(0, LINES)
                .mapToObj(number -> Asking.month().toString())
                .collect(Collectors.joining("\n"));
        return server.post("scorer", "/api/v1/decisions", "application/x-ndjson", lines)
                .body()
                .lines()
                .map(Asking::id)
                .toList();
    }

    /** Until nobody writes any more and nothing is left. */
    private List<String> follow(String call, String list, String next, List<Future<List<String>>> writing) {
        var ids = new ArrayList<String>();
        var cursor = "0";
        while (true) {
            var ended = writing.stream().allMatch(Future::isDone);
            var page = Documents.json(server.get("auditor", call + cursor).body());
            page.get(list).forEach(each -> {
                if (each.has("id")) {
                    ids.add(each.get("id").stringValue());
                }
            });
            cursor = page.get(next).stringValue();
            if (ended && !page.get("more").booleanValue()) {
                return ids;
            }
        }
    }
}
