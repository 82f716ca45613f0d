package io.workscribe.api.common;

import java.util.UUID;

/**
 * Where the ids of new things come from. They are random, unless the request that makes the things may come again: then
 * it must find what it has made.
 */
public final class NewIds {

    private static final ThreadLocal<Source> SOURCE = new ThreadLocal<>();

    private NewIds() {}

    public static UUID next() {
        Source source = SOURCE.get();
        return source == null ? UUID.randomUUID() : source.next();
    }

    /** Lets ids on this thread come from the source until the result is closed. */
    public static Scope from(Source source) {
        SOURCE.set(source);
        return SOURCE::remove;
    }

    /** Makes ids. */
    public interface Source {

        UUID next();
    }

    /** The time for which ids come from a source. */
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
