package org.plumbline.api.load;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives back what it is sent: the least that any call of the service costs. */
@RestController
class Echo {
    @PostMapping("/echo")
    ResponseEntity<byte[]> echo(HttpServletRequest request) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(request.getInputStream().readAllBytes());
    }
}
