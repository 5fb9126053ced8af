package org.plumbline.api.settlements;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.plumbline.api.keeping.KeptJson;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.document.Documents;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** What pools held and members earned more (or, below 0, less) than by the settlement before; what is equal is left out. */
final class AmountsDifference implements KeptJson.AmountsMore {
    @Override
    public void write(JsonGenerator json, Canonical before, Canonical now) {
        var differences = new Differences();
        differences.add(now, false);
        differences.add(before, true);
        json.writeObjectPropertyStart("pools");
        amounts(json, differences.pools);
        json.writeEndObject();
        json.writeObjectPropertyStart("members");
        differences.members.forEach((id, items) -> {
            if (items.values().stream().anyMatch(amount -> amount.signum() != 0)) {
                json.writeObjectPropertyStart(id);
                amounts(json, items);
                json.writeEndObject();
            }
        });
        json.writeEndObject();
    }

    private static void amounts(JsonGenerator json, Map<String, BigDecimal> amounts) {
        amounts.forEach((code, amount) -> {
            if (amount.signum() != 0) {
                json.writeNumberProperty(code, amount);
            }
        });
    }

    /** Amounts by pool, and by member and pay item. Of a decision one pool or member at a time is read. */
    private static final class Differences {
        private final Map<String, BigDecimal> pools = new TreeMap<>();
        private final Map<String, Map<String, BigDecimal>> members = new TreeMap<>();

        void add(Canonical decision, boolean negated) {
            try (var json = Documents.json().createParser(decision.bytes())) {
                json.nextToken();
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "pools" -> each(json, pool -> add(pools, pool, "pool", negated));
                        case "members" -> each(json, member -> member(member, negated));
                        default -> json.skipChildren();
                    }
                }
            }
        }

        private void member(JsonNode member, boolean negated) {
            var items = members.computeIfAbsent(member.path("id").asString(""), id -> new TreeMap<>());
            member.path("pay").forEach(pay -> add(items, pay, "item", negated));
        }

        private static void add(Map<String, BigDecimal> amounts, JsonNode entry, String name, boolean negated) {
            var amount = entry.path("amount").decimalValue();
            amounts.merge(entry.path(name).asString(""), negated ? amount.negate() : amount, BigDecimal::add);
        }

        private static void each(JsonParser json, Consumer<JsonNode> entry) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                entry.accept(json.readValueAsTree());
            }
        }
    }
}
