package io.workscribe.standalone.acceptance.link;

import static io.workscribe.standalone.acceptance.client.Json.object;

import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Unique;

/** Wiki pages to link to, in one new space of an organization; its owner acts. */
record Pages(Organization organization, String space) {

    static final String SPACE_NAME = "Docs";

    static Pages of(Organization organization) {
        String key = Unique.word().substring(0, 5).toUpperCase();
        return new Pages(
                organization,
                organization
                        .owner()
                        .post(organization.path() + "/wiki/spaces", object("name", SPACE_NAME, "key", key))
                        .expect(201)
                        .id());
    }

    /** The id of a new page. */
    String page(String title) {
        return organization
                .owner()
                .post("/wiki/spaces/" + space + "/pages", object("title", title, "icon_emoji", "\u2728"))
                .expect(201)
                .id();
    }

    void delete(String page) {
        organization.owner().delete("/wiki/pages/" + page).expect(200);
    }
}
