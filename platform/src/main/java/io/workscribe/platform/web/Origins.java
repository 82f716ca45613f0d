package io.workscribe.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What browsers send as Origin. */
final class Origins {

    private Origins() {}

    /** The origin of an address: scheme, host, and a port that is not the scheme's own. */
    static String of(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null || uri.getHost() == null) {
                return address;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean usual = uri.getPort() == -1
                    || scheme.equals("http") && uri.getPort() == 80
                    || scheme.equals("https") && uri.getPort() == 443;
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
        } catch (URISyntaxException noAddress) {
            return address;
        }
    }
}
