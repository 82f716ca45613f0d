package io.workscribe.standalone.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a tree of pages from top to bottom and checks that every node fits where it is. */
final class Outline {

    private final Space space;
    private final String exchange;
    private final List<String> lines = new ArrayList<>();

    private Outline(Space space, Answer tree) {
        this.space = space;
        this.exchange = tree.toString();
        add(tree.at("/pages"), null, 0);
        assertThat(tree.at("/total").asInt()).as(exchange).isEqualTo(lines.size());
        assertThat(space.read().get("page_count").asInt()).as(exchange).isEqualTo(lines.size());
    }

    static List<String> of(Space space, Answer tree) {
        return new Outline(space, tree.shaped("PageTree")).lines;
    }

    private void add(JsonNode siblings, String parent, int depth) {
        int position = 0;
        for (JsonNode node : siblings) {
            assertThat(node.get("position").asInt()).as(exchange).isEqualTo(position++);
            assertThat(node.get("depth").asInt()).as(exchange).isEqualTo(depth);
            assertThat(node.get("space_id").asString()).as(exchange).isEqualTo(space.id());
            assertThat(node.get("parent_page_id").asString(null)).as(exchange).isEqualTo(parent);
            lines.add(depth + " " + node.get("title").asString());
            add(node.get("children"), node.get("id").asString(), depth + 1);
        }
    }
}
