package io.workscribe.api.common;

/** A question to the read side. Its class routes it, its components carry the viewer and the scope. */
public interface Query<R> {

    /** What the answer is read as; a record of this module. */
    Class<R> resultType();
}
