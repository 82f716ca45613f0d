package io.workscribe.command.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * The refresh token of a client that asks, with a header that no foreign page can send without being asked, to be given it
 * where no script sees it.
 */
final class SessionCookie {

    static final String NAME = "workscribe_refresh";

    private static final String HEADER = "X-Session";
    private static final String ASKED = "cookie";

    /** Nothing else is sent it. */
    private static final String PATH = "/api/v1/auth";

    private SessionCookie() {}

    static boolean isAskedFor(HttpServletRequest request) {
        return ASKED.equalsIgnoreCase(request.getHeader(HEADER));
    }

    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    static String with(String refreshToken, Duration age) {
        return cookie(refreshToken, age);
    }

    static String cleared() {
        return cookie("", Duration.ZERO);
    }

    /** Always secure: browsers take such a cookie of localhost, too. */
    private static String cookie(String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path(PATH)
                .maxAge(age)
                .build()
                .toString();
    }
}
