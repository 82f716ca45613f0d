package io.workscribe.command.idempotency;

import io.workscribe.platform.json.Json;
import io.workscribe.platform.messaging.RequestChange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** An answer as it can be given again. */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

    static final String REPLAYED = "Idempotency-Replayed";

    /** Those that belong to what was done; the others are made anew for every answer. */
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, RequestChange.CHANGE_HEADER);

    static KeptAnswer of(HttpServletResponse response, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = HttpHeaders.CONTENT_TYPE.equals(name) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(response.getStatus(), headers, body);
    }

    static KeptAnswer read(byte[] bytes) {
        return Json.MAPPER.readValue(bytes, KeptAnswer.class);
    }

    byte[] bytes() {
        return Json.MAPPER.writeValueAsBytes(this);
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
