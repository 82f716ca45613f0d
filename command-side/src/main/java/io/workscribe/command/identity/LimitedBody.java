package io.workscribe.command.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer, as long as it is no longer than anything that a provider has to say. */
final class LimitedBody implements BodySubscriber<byte[]> {

    private static final int AT_MOST_BYTES = 256 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();

    // The publisher calls onSubscribe before anything else.
    @SuppressWarnings("NullAway.Init")
    private Subscription subscription;

    private LimitedBody() {}

    static BodyHandler<byte[]> handler() {
        return headers -> new LimitedBody();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription toAnswer) {
        subscription = toAnswer;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (bytes.size() + part.remaining() > AT_MOST_BYTES) {
                subscription.cancel();
                body.completeExceptionally(new IOException("The answer is too long"));
                return;
            }
            byte[] piece = new byte[part.remaining()];
            part.get(piece);
            bytes.write(piece, 0, piece.length);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
