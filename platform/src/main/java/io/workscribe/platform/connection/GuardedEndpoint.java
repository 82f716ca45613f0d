package io.workscribe.platform.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tomcat's endpoint, where nobody can hoard connections: so many of one address, and a head arrives in time. */
final class GuardedEndpoint extends NioEndpoint {

    private static final Logger LOGGER = LoggerFactory.getLogger(GuardedEndpoint.class);

    private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

    private volatile int perAddress = Integer.MAX_VALUE;
    private volatile long headNanos = Long.MAX_VALUE;
    private volatile Predicate<InetAddress> trusted = address -> false;
    private volatile long toldAt = System.nanoTime() - QUIET_NANOS;

    void limit(int connectionsPerAddress, int headSeconds, Predicate<InetAddress> exempt) {
        perAddress = connectionsPerAddress;
        headNanos = TimeUnit.SECONDS.toNanos(headSeconds);
        trusted = exempt;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (isOneTooMany(socket)) {
            destroySocket(socket);
            return false;
        }
        return super.setSocketOptions(socket);
    }

    /** Byte by byte a head would never be late for the server itself, which waits for each byte anew. */
    void closeLateHeads() {
        for (SocketWrapperBase<NioChannel> connection : getConnections()) {
            if (connection.getCurrentProcessor() instanceof Processor processor && isLate(processor)) {
                connection.close();
            }
        }
    }

    /** Between two looks into what has come, a connection keeps its processor only for these three. */
    private boolean isLate(Processor processor) {
        if (processor.isAsync() || processor.isUpgrade()) {
            return false;
        }
        Request request = processor.getRequest();
        return request != null
                && request.getStartTimeNanos() > 0
                && System.nanoTime() - request.getStartTimeNanos() > headNanos;
    }

    private boolean isOneTooMany(SocketChannel socket) {
        try {
            if (getConnectionCount() <= perAddress
                    || !(socket.getRemoteAddress() instanceof InetSocketAddress from)
                    || trusted.test(from.getAddress())) {
                return false;
            }
            String address = from.getAddress().getHostAddress();
            long open = getConnections().stream()
                    .filter(connection -> address.equals(connection.getRemoteAddr()))
                    .count();
            if (open < perAddress) {
                return false;
            }
            tell(address);
            return true;
        } catch (IOException gone) {
            return true;
        }
    }

    private void tell(String address) {
        long now = System.nanoTime();
        if (now - toldAt > QUIET_NANOS) {
            toldAt = now;
            LOGGER.warn(
                    "{} has {} connections open and gets no more. If that is a proxy of yours, name it in"
                            + " workscribe.rate-limit.trusted-proxies.",
                    address,
                    perAddress);
        }
    }
}
