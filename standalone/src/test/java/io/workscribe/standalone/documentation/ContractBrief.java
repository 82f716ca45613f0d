package io.workscribe.standalone.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The tables in {@code acceptance/contract.md}. */
final class ContractBrief {

    private static final String FILE = "/acceptance/contract.md";

    /**
     * One row.
     *
     * @param key what annotations call it
     * @param instead what is said instead of a test; empty where a test is needed
     */
    record Item(String key, String text, String instead) {

        boolean needsTest() {
            return instead.isEmpty();
        }
    }

    private ContractBrief() {}

    static List<Item> endpoints() {
        return table("Endpoints");
    }

    /** Their names are their keys. */
    static List<Item> endpointsBeyond() {
        return table("Endpoints beyond the contract");
    }

    static List<Item> decisions() {
        return table("Decisions");
    }

    static List<Item> rules() {
        return table("Rules that hold everywhere");
    }

    static List<Item> all() {
        return Stream.of(endpoints(), endpointsBeyond(), decisions(), rules())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Item> table(String heading) {
        return text().lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(ContractBrief::item)
                .toList();
    }

    private static Item item(String line) {
        List<String> cells =
                Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
        return new Item(cells.get(0), cells.get(Math.min(1, cells.size() - 1)), cells.size() > 2 ? cells.get(2) : "");
    }

    private static String text() {
        try (InputStream file = ContractBrief.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
