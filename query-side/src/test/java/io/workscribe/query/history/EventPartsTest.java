package io.workscribe.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.api.SampleIds;
import io.workscribe.api.Samples;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.identity.event.IdentityEvent;
import io.workscribe.api.membership.event.InvitationEvent;
import io.workscribe.api.membership.event.MembershipEvent;
import io.workscribe.api.membership.event.OrganizationEvent;
import io.workscribe.api.notification.event.InboxEvent;
import io.workscribe.api.project.event.ProjectEvent;
import io.workscribe.api.sprint.event.SprintEvent;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.wiki.event.PageEvent;
import io.workscribe.api.wiki.event.SpaceEvent;
import io.workscribe.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each event is told as. A golden file of an event is what its sample is told as when all that it names is known;
 * missing ones are written with {@code -Dworkscribe.golden.write=true}.
 */
class EventPartsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/parts");

    /** Events of these are an organization's. */
    private static final List<Class<?>> TOLD = List.of(
            OrganizationEvent.class,
            MembershipEvent.class,
            InvitationEvent.class,
            ProjectEvent.class,
            SprintEvent.class,
            TaskEvent.class,
            SpaceEvent.class,
            PageEvent.class);

    /** Why others are in nobody's history: they are the person's own matter, wherever that person is a member. */
    private static final Map<Class<?>, String> OWN_MATTERS = Map.of(
            IdentityEvent.class,
                    "an account; a new name shows itself in each organization, since people are named as now",
            InboxEvent.class, "what somebody was told, and has read");

    private static final EventParts PARTS = EventParts.ofAllContexts();

    static List<Record> events() {
        return Samples.events().stream()
                .filter(sample -> TOLD.stream().anyMatch(root -> root.isInstance(sample)))
                .toList();
    }

    @Test
    void everyEventIsToldOrAnOwnMatter() {
        Set<Class<?>> told = TOLD.stream()
                .flatMap(root -> Stream.of(root.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        assertThat(PARTS.events()).isEqualTo(told);
        assertThat(Samples.events()).allSatisfy(sample -> {
            boolean own = OWN_MATTERS.keySet().stream().anyMatch(root -> root.isInstance(sample));
            assertThat(own).as(sample.getClass().getName()).isNotEqualTo(told.contains(sample.getClass()));
        });
    }

    @Test
    void everyKindOfResourceIsToldButFilesWhichThereAreNot() {
        Set<ChangedResource> told = events().stream()
                .flatMap(event -> parts(event).stream())
                .map(Part::resource)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangedResource.class)));
        assertThat(told).isEqualTo(EnumSet.complementOf(EnumSet.of(ChangedResource.FILE)));
    }

    @Test
    void whatIsUnknownIsNotLeftOut() {
        assertThatThrownBy(() -> PARTS.tell("an event", telling()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("String");
    }

    @ParameterizedTest
    @MethodSource("events")
    void isToldAsItsGoldenFileSays(Record event) throws IOException {
        Path file = FOLDER.resolve(event.getClass().getSimpleName() + ".json");
        String told = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(told(event)) + "\n";
        if (Boolean.getBoolean("workscribe.golden.write") && !Files.exists(file)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, told);
        }
        assertThat(told).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("events")
    void neverNamesWhatIsNotShown(Record event) {
        assertThat(parts(event)).isNotEmpty().allSatisfy(part -> {
            assertThat(part.fields().json().propertyNames()).doesNotContain("rank", "version", "updated_at");
            assertThat(part.fields().json().propertyNames()).allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
        });
    }

    private static ObjectNode told(Record event) {
        Telling telling = telling();
        PARTS.tell(event, telling);
        ObjectNode told = Json.MAPPER.createObjectNode();
        for (Part part : telling.parts()) {
            ObjectNode json = told.withArray("parts").addObject();
            json.put("resource", part.resource().wire()).put("id", part.id().toString());
            json.put("label", part.label()).put("action", part.action().wire());
            json.set("fields", part.fields().json());
            part.scopes().stream()
                    .sorted()
                    .forEach(scope -> json.withArray("scopes").add(scope.toString()));
        }
        telling.remembered().forEach((id, known) -> {
            ObjectNode json = told.withObject("remembered").putObject(id.toString());
            json.put("label", known.label());
            new TreeMap<>(known.details()).forEach(json::put);
        });
        return told;
    }

    private static List<Part> parts(Record event) {
        Telling telling = telling();
        PARTS.tell(event, telling);
        return telling.parts();
    }

    private static Telling telling() {
        Map<UUID, Known> known = Map.ofEntries(
                Map.entry(
                        SampleIds.TASK.value(),
                        new Known(
                                "MILL-7 Carriage",
                                Map.of(
                                        "key",
                                        "MILL-7",
                                        "described",
                                        "0",
                                        "sprint",
                                        SampleIds.OTHER_SPRINT.toString()))),
                Map.entry(SampleIds.PARENT_TASK.value(), new Known("MILL-2 Mill", Map.of("key", "MILL-2"))),
                Map.entry(SampleIds.COMMENT.value(), new Known("How it began", Map.of("said", "3"))),
                Map.entry(SampleIds.TO_DO.value(), new Known("To Do", Map.of())),
                Map.entry(SampleIds.DONE.value(), new Known("Done", Map.of())),
                Map.entry(SampleIds.LABEL.value(), new Known("backend", Map.of())),
                Map.entry(SampleIds.OTHER_LABEL.value(), new Known("urgent", Map.of())),
                Map.entry(SampleIds.SPRINT.value(), new Known("Sprint 4", Map.of())),
                Map.entry(SampleIds.OTHER_SPRINT.value(), new Known("Sprint 5", Map.of())),
                Map.entry(
                        SampleIds.PAGE.value(),
                        new Known(
                                "How the mill turns",
                                Map.of(
                                        "space",
                                        SampleIds.SPACE.toString(),
                                        "content",
                                        "2",
                                        "content_hash",
                                        "another"))),
                Map.entry(SampleIds.PARENT_PAGE.value(), new Known("Engines", Map.of())),
                Map.entry(SampleIds.SPACE.value(), new Known("Engine room", Map.of())),
                Map.entry(SampleIds.ORGANIZATION.value(), new Known("Analytical Engines", Map.of())),
                Map.entry(SampleIds.PROJECT.value(), new Known("Mill", Map.of())));
        return new Telling("5717ea77-0000-4000-8000-000000000001", 12, "", known);
    }
}
