package io.workscribe.standalone.acceptance.client;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A wiki space made for one test; its owner acts. */
public record Space(Organization organization, String id, String key) {

    public String path() {
        return "/wiki/spaces/" + id;
    }

    /** How the list of the organization shows it. */
    public JsonNode read() {
        Answer list =
                owner().get(organization.path() + "/wiki/spaces?limit=100").expect(200);
        return list.at("/spaces")
                .valueStream()
                .filter(space -> space.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No space " + id + " in " + list));
    }

    /** The tree of its pages. */
    public Answer tree() {
        return owner().get(path() + "/pages").expect(200);
    }

    /**
     * Titles and depths of the tree, line by line: {@code "0 Guide"}, {@code "1 First steps"}. Checks that the positions
     * of siblings have no holes, that everything names its parent and space, and that nothing is missing in the total.
     */
    public List<String> outline() {
        return Outline.of(this, tree());
    }

    /** A page at the root, behind the others. */
    public Page page(String title) {
        return page(Json.object("title", title));
    }

    /** A page below another one, behind the others. */
    public Page page(String title, Page parent) {
        return page(Json.object("title", title, "parent_page_id", parent.id()));
    }

    public Page page(ObjectNode fields) {
        return new Page(
                this, owner().post(path() + "/pages", fields).expect(201).id());
    }

    /** Pages below each other, the first one at the root. */
    public List<Page> chain(int length) {
        List<Page> chain = new ArrayList<>();
        chain.add(page("Level 0"));
        while (chain.size() < length) {
            chain.add(page("Level " + chain.size(), chain.get(chain.size() - 1)));
        }
        return chain;
    }

    private Person owner() {
        return organization.owner();
    }
}
