package io.workscribe.platform.web;

/** Somebody does something more often than they may; answered with 429. */
public final class TooManyRequests extends RuntimeException {

    private final long seconds;

    /** @param seconds how long to wait at least, as a whole number above 0 */
    public TooManyRequests(long seconds) {
        super("Too many requests", null, false, false);
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }
}
