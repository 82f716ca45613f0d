package io.workscribe.command.identity;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import io.workscribe.platform.StartupFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Requests to providers. Nobody but the provider that was configured is talked to (no redirect is followed), and a slow
 * or garrulous one costs a few threads a few seconds.
 */
@Component
class ProviderHttp implements HTTPRequestSender {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(2);
    private static final long PATIENCE_SECONDS = 5;
    private static final int AT_ONCE = 16;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The provider did not answer, or not in time, or with more than anybody asked for. */
    static final class Unreachable extends IOException {
        private Unreachable(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_PATIENCE)
            .build();
    private final Semaphore running = new Semaphore(AT_ONCE);

    /** Over plain HTTP anybody on the way could pass for the provider. */
    static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }

    /** The address, if it may be asked; the start is refused otherwise. */
    static URI configured(String setting, String address) {
        try {
            URI uri = new URI(address);
            if (isSafe(uri)) {
                return uri;
            }
        } catch (java.net.URISyntaxException malformed) {
            // refused below, like every other text that is no such address
        }
        throw new StartupFailure(
                "%s is \"%s\", which is no https address.".formatted(setting, address),
                "Write it in full, beginning with https://.");
    }

    String get(URI address) throws IOException {
        HttpResponse<byte[]> response = exchange(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .GET()
                .build());
        if (response.statusCode() != 200) {
            throw new Unreachable("answered with status " + response.statusCode(), null);
        }
        return text(response);
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI());
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        String body = asked.getBody();
        request.method(
                asked.getMethod().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<byte[]> answered = exchange(request.build());
        HTTPResponse response = new HTTPResponse(answered.statusCode());
        answered.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> response.setHeader("Content-Type", new String[] {type}));
        response.setBody(text(answered));
        return response;
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        if (!isSafe(request.uri())) {
            throw new Unreachable("is no https address", null);
        }
        if (!running.tryAcquire()) {
            throw new Unreachable("is asked too often at once", null);
        }
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(request, LimitedBody.handler());
        try {
            return response.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("was not waited for", interrupted);
        } catch (ExecutionException failed) {
            throw new Unreachable("cannot be reached", failed.getCause());
        } catch (TimeoutException slow) {
            throw new Unreachable("takes too long", slow);
        } finally {
            response.cancel(true);
            running.release();
        }
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
