package org.plumbline.api.architecture;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One class for each architecture rule that breaks it, so that the rule is seen to fail. */
final class Offenders {
    private Offenders() {}

    static final class KnowsDrools {
        KieServices drools() {
            return KieServices.get();
        }
    }

    record KnowsTheEmbeddedOne(EmbeddedPostgres postgres) {}

    @Service
    static final class IsALayer {}

    static final class IsInjected {
        @Autowired
        private @Nullable String field;

        @Nullable
        String field() {
            return field;
        }
    }

    static final class HidesATransaction {
        @Transactional
        public String change() {
            return "changed";
        }
    }

    record KnowsJackson2(ObjectMapper mapper) {}

    static final class Reckons {
        double half() {
            return 0.5;
        }
    }

    static final class DecisionService {}

    static final class RemembersInAMap {
        private static final Map<String, String> SEEN = new ConcurrentHashMap<>();

        String once(String text) {
            return SEEN.computeIfAbsent(text, unused -> text);
        }
    }

    /** Of something that is fixed itself. */
    record RemembersDeep(List<String> seen) {
        static final List<RemembersDeep> KEPT = List.of(new RemembersDeep(new ArrayList<>()));
    }

    static final class RemembersForEachThread {
        static final ThreadLocal<String> LAST = new ThreadLocal<>();
    }
}
