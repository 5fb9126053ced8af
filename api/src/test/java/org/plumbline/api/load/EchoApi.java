package org.plumbline.api.load;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives back the body: what a call costs before anything is decided. There only while load is measured. */
@RestController
@Profile("load")
class EchoApi {
    @PostMapping("/echo")
    ResponseEntity<byte[]> echo(HttpServletRequest request) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(request.getInputStream().readAllBytes());
    }
}
