package io.workscribe.platform.messaging;

/** Lets a request that may come again write ordinary state once. Both are called in the transaction of that write. */
public interface OnceOnly {

    /** Whether the current request has made its write before; otherwise notes that it makes it now. */
    boolean isDone();

    /** The write has changed something. */
    void changed(ChangeStamp change);
}
