package org.plumbline.engine.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.settlement.SettlementDecision;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads documents with exact decimals, refusing duplicate keys, and writes a decision as the same bytes each time. */
public final class Documents {
    private static final JsonMapper JSON = new ExactMapper(strict(JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    // Buffers shared by all threads go round among them, and are in no processor's cache.
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build()))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addSerializer(new PlainNumbers())));

    private Documents() {}

    /** Made only where YAML is read. */
    private static final class Yaml {
        private static final YAMLMapper MAPPER =
                strict(YAMLMapper.builder(new PlainYaml())).build();
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B strict(B builder) {
        return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    /**
     * Reads one JSON document.
     *
     * @throws JacksonException where it is none
     */
    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** The mapper of JSON documents. */
    public static JsonMapper json() {
        return JSON;
    }

    /** The mapper of YAML documents. */
    public static YAMLMapper yaml() {
        return Yaml.MAPPER;
    }

    /** A decision as canonical JSON in UTF-8: fixed order of fields, plain decimals, no spaces. */
    public static byte[] canonical(Decision decision) {
        return JSON.writeValueAsBytes(decision);
    }

    /** A settlement's decision as canonical JSON in UTF-8, as above. */
    public static byte[] canonical(SettlementDecision decision) {
        return JSON.writeValueAsBytes(decision);
    }

    /** Writes the same bytes as they come to be: a settlement of many people is long. */
    public static void writeCanonical(SettlementDecision decision, OutputStream out) {
        JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, decision);
    }

    /** The settlement's decision that canonical JSON holds. */
    public static SettlementDecision settlementDecision(byte[] json) {
        return JSON.readValue(new String(json, StandardCharsets.UTF_8), SettlementDecision.class);
    }

    /**
     * An appraisal as canonical JSON in UTF-8: equal appraisals give equal bytes, in whatever order they were written.
     *
     * <p>What is read from it decides as the appraisal does.
     */
    public static byte[] canonical(Appraisal appraisal) {
        return AppraisalWriter.write(JSON, appraisal);
    }

    /**
     * Any document as canonical JSON in UTF-8: fields by name, those that are null left out, equal numbers written alike.
     *
     * <p>What is read from it says the same. Lists keep their order.
     */
    public static byte[] canonical(JsonNode document) {
        return TreeWriter.write(JSON, document);
    }

    /** The decision that canonical JSON holds. */
    public static Decision decision(byte[] json) {
        return JSON.readValue(new String(json, StandardCharsets.UTF_8), Decision.class);
    }
}
