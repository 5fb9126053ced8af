package org.plumbline.api.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls that were stopped by a filter before they came to anyone. */
@RestController
class Stopped implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        var known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = known instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        // An answer that broke off had begun as a good one.
        var answered = status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        return Answer.of(answered, Answers.said(answered).message()).response(CallLanguage.of(request));
    }
}
