package org.plumbline.api.decisions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The score endpoint: decides and keeps nothing. */
@RestController
@RequestMapping("/api/v1/score")
class ScoreApi {
    static final String VERSION = "Plumbline-Version";

    private final Judge judge;

    ScoreApi(Judge judge) {
        this.judge = judge;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> score(@RequestParam Optional<String> rules, HttpServletRequest request) throws IOException {
        var judged = judge.judge(Body.json(request), rules);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(VERSION, Integer.toString(judged.version()))
                .body(judged.json().bytes());
    }
}
