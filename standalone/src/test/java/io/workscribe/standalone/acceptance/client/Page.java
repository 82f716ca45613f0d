package io.workscribe.standalone.acceptance.client;

import tools.jackson.databind.node.ObjectNode;

/** A wiki page made for one test; the owner of its organization acts. */
public record Page(Space space, String id) {

    public String path() {
        return "/wiki/pages/" + id;
    }

    public Answer read() {
        return owner().get(path()).expect(200);
    }

    public Answer edit(ObjectNode fields) {
        return owner().patch(path(), fields);
    }

    /** To the root. */
    public Answer move(int position) {
        return owner().post(path() + "/move", Json.object("position", position));
    }

    public Answer move(Page parent, int position) {
        return owner().post(path() + "/move", Json.object("parent_page_id", parent.id(), "position", position));
    }

    /** @param parent null for the root */
    public Answer beside(String side, Page neighbour, Page parent) {
        return owner().post(
                        path() + "/move",
                        Json.object("parent_page_id", parent == null ? null : parent.id(), side, neighbour.id()));
    }

    public Answer delete() {
        return owner().delete(path());
    }

    /** With all below it. */
    public Answer deleteWithAllBelow() {
        return owner().delete(path() + "?force=true");
    }

    private Person owner() {
        return space.organization().owner();
    }
}
