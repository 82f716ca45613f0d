package io.workscribe.platform.connection;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A request whose body is already here. For everybody behind it is a request that has just come, although the container
 * dispatched it a second time when its body was complete.
 */
final class BufferedRequest extends HttpServletRequestWrapper {

    private final ServletInputStream body;
    private boolean asyncAgain;

    BufferedRequest(HttpServletRequest request, ReceivedBody body) {
        super(request);
        this.body = new Body(body.stream());
    }

    @Override
    public DispatcherType getDispatcherType() {
        return asyncAgain ? super.getDispatcherType() : DispatcherType.REQUEST;
    }

    @Override
    public boolean isAsyncStarted() {
        return asyncAgain && super.isAsyncStarted();
    }

    @Override
    public AsyncContext startAsync() {
        asyncAgain = true;
        return super.startAsync();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        asyncAgain = true;
        return super.startAsync(request, response);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(body, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }

    private static final class Body extends ServletInputStream {

        private final InputStream bytes;

        Body(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return bytes.read(target, offset, length);
        }

        @Override
        public int available() throws IOException {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            try {
                return bytes.available() == 0;
            } catch (IOException never) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        /** The whole body is here: there is nothing to listen for. */
        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body has been read");
        }
    }
}
