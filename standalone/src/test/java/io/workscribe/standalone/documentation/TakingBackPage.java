package io.workscribe.standalone.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of docs/taking-back.md. An empty first or second cell means that of the line above. */
record TakingBackPage(Set<String> commands, Set<String> events, List<Fact> factsInEvents, List<Fact> factsInStreams) {

    private static final Path FILE = Path.of("../docs/taking-back.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern SINCE = Pattern.compile("event since (\\d+)");

    /**
     * Where something is found that the opposite needs.
     *
     * @param events of the change
     * @param names of fields of these events, or of earlier events
     */
    record Fact(List<String> events, int sinceRevision, List<String> names) {}

    static TakingBackPage read() throws IOException {
        TakingBackPage page =
                new TakingBackPage(new TreeSet<>(), new TreeSet<>(), new ArrayList<>(), new ArrayList<>());
        List<String> events = List.of();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("|")) {
                String[] cells = line.substring(1).split("\\|", -1);
                page.commands.addAll(names(cells[0]));
                events = cells[1].isBlank() ? events : names(cells[1]);
                page.events.addAll(events);
                page.addFacts(events, cells.length > 3 ? cells[3] : "");
            }
        }
        return page;
    }

    private void addFacts(List<String> events, String found) {
        for (String place : found.split(";")) {
            Matcher since = SINCE.matcher(place);
            int revision = since.find() ? Integer.parseInt(since.group(1)) : 1;
            Fact fact = new Fact(events, revision, names(place));
            if (place.strip().startsWith("event")) {
                factsInEvents.add(fact);
            } else if (place.strip().startsWith("stream")) {
                factsInStreams.add(fact);
            }
        }
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
