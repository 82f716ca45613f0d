package io.workscribe.platform.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that says byte for byte what a test wants, and reads when the test wants. */
final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket = new Socket();

    RawConnection(int port) throws IOException {
        this(port, 64 * 1024);
    }

    RawConnection(int port, int receiveBuffer) throws IOException {
        socket.setReceiveBufferSize(receiveBuffer);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
    }

    RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Everything until the server closes; what a reset took away is not there. */
    String readToEnd() throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] block = new byte[8 * 1024];
        try {
            for (int read = socket.getInputStream().read(block);
                    read >= 0;
                    read = socket.getInputStream().read(block)) {
                text.append(new String(block, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketException reset) {
            // The end, too.
        }
        return text.toString();
    }

    /** The head of one answer. */
    String readHead() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
