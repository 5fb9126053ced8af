package org.plumbline.api.decisions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plumbline.api.keeping.Body;
import org.plumbline.api.keeping.TakesParameters;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.AppraisedOnce;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The score endpoint: decides and keeps nothing. */
@RestController
@RequestMapping("/api/v1/score")
class ScoreApi {
    static final String VERSION = "Plumbline-Version";
    /** Of one stream: more people than a hospital has, in about 20 MB. */
    private static final int REMEMBERED = 100_000;

    private final AppraisalJudge judge;
    private final Streams streams;

    ScoreApi(AppraisalJudge judge, Streams streams) {
        this.judge = judge;
        this.streams = streams;
    }

    @TakesParameters("rules")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    void score(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var judged = judge.judge(AppraisalReader.read(Body.json(request)), rules(request));
        response.setHeader(VERSION, Integer.toString(judged.version()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(judged.json().length());
        response.getOutputStream().write(judged.json().bytes());
    }

    @TakesParameters("rules")
    @PostMapping(consumes = Streams.NDJSON)
    void scoreMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rules = rules(request);
        streams.answer(request, response, new Scored(judge, rules, new AppraisedOnce(REMEMBERED)));
    }

    /** Lines that are decided, and nothing else. */
    private record Scored(AppraisalJudge judge, Optional<String> rules, AppraisedOnce appraised)
            implements Streams.Work {
        @Override
        public StreamedLine decide(long number, JsonNode document) {
            var reading = appraised.once("NDJSON:" + number, AppraisalReader.read(document));
            return StreamedLine.answered(
                    number, judge.judge(reading, rules).json().bytes());
        }

        @Override
        public boolean settle(List<StreamedLine> lines) {
            return true;
        }
    }

    /** The fingerprint that is asked for; as a parameter that Spring converts it would cost as much as reading a body. */
    private static Optional<String> rules(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameterValues("rules")).map(given -> String.join(",", given));
    }
}
