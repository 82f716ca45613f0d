package io.workscribe.platform.connection;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Follows one request that no thread waits for, until nothing more comes of it, however it ended. */
abstract class EndOfExchange implements AsyncListener {

    /** May be told several times. */
    abstract void forget();

    /** Of whatever is read or written, too. */
    public final void onError(Throwable broken) {
        forget();
    }

    @Override
    public final void onError(AsyncEvent broken) {
        forget();
    }

    @Override
    public final void onComplete(AsyncEvent event) {
        forget();
    }

    @Override
    public final void onStartAsync(AsyncEvent event) {
        // Only somebody behind who takes over would do that.
    }
}
