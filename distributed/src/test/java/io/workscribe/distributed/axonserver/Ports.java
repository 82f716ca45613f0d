package io.workscribe.distributed.axonserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Ports of what tests start beside themselves. */
public final class Ports {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Ports() {}

    /** One on which nobody listens. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param worthWaiting false ends the waiting, too */
    static void awaitListening(String host, int port, BooleanSupplier worthWaiting) {
        Awaitility.await("a connection to " + host + ":" + port)
                .atMost(PATIENCE)
                .until(() -> !worthWaiting.getAsBoolean() || accepts(new InetSocketAddress(host, port)));
    }

    private static boolean accepts(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
