package io.workscribe.platform.json;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * The numbers that are taken: as large, and as small, as any client can hold. A few characters could say one that takes
 * a gigabyte when somebody writes it out, or that no database stores.
 */
public final class Numbers {

    private static final int LARGEST_EXPONENT = 400;

    private static final int MOST_BITS = 1_400;

    private Numbers() {}

    public static boolean areBounded(JsonNode node) {
        if (node.isBigDecimal()) {
            BigDecimal number = node.decimalValue();
            return number.scale() <= 2L * LARGEST_EXPONENT
                    && (long) number.precision() - number.scale() <= LARGEST_EXPONENT;
        }
        if (node.isBigInteger()) {
            return node.bigIntegerValue().bitLength() <= MOST_BITS;
        }
        if (node.isContainer()) {
            for (JsonNode child : node) {
                if (!areBounded(child)) {
                    return false;
                }
            }
        }
        return true;
    }
}
