package io.workscribe.standalone.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

/** All that came back on one connection. */
record RawAnswer(String text, String request) {

    private static final String STATUS = "HTTP/1.1 ";

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Of the first answer, if there are several. */
    int status() {
        assertThat(text).as(request).startsWith(STATUS);
        return Integer.parseInt(text.substring(STATUS.length(), STATUS.length() + 3));
    }

    /** Kept or refused in the form of the API: neither broken, nor done without being seen. */
    RawAnswer decided() {
        assertThat(status())
                .as(toString())
                .satisfiesAnyOf(
                        status -> assertThat(status).isBetween(200, 499),
                        status -> assertThat(status).isEqualTo(501))
                .isNotEqualTo(202);
        return status() < 400 ? this : refused();
    }

    RawAnswer refused() {
        assertThat(status()).as(toString()).isGreaterThanOrEqualTo(400).isNotEqualTo(500);
        assertThat(text.substring(text.indexOf("\r\n\r\n"))).as(toString()).contains("{\"detail\":");
        return this;
    }

    @Override
    public String toString() {
        return request + "\n-> " + (text.length() > 1_000 ? text.substring(0, 1_000) + "..." : text);
    }
}
