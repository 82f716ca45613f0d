package io.workscribe.platform.web;

import java.util.List;

/**
 * What this server offers beyond the contract, by the numbers of the additions to the API. A client shows what is listed
 * here and nothing that is not; whoever adds one, adds its number.
 */
public final class Features {

    public static final List<String> OFFERED =
            List.of("E1", "E2", "E3", "E6", "E12", "E13", "E17", "E22", "E23", "E24", "E25", "E27", "E28", "H2", "H5");

    private Features() {}
}
