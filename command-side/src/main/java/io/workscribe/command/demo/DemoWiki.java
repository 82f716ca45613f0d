package io.workscribe.command.demo;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.api.wiki.command.CreateSpace;
import io.workscribe.api.wiki.command.EditPage;
import io.workscribe.command.creation.LinedDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the wiki of the demo script. */
final class DemoWiki {

    private final BiConsumer<UserId, Object> send;
    private final Map<String, UserId> people;
    private final Map<String, OrganizationId> organizations;

    /** @param send sends a command of a person, until it can be read */
    DemoWiki(BiConsumer<UserId, Object> send, Map<String, UserId> people, Map<String, OrganizationId> organizations) {
        this.send = send;
        this.people = people;
        this.organizations = organizations;
    }

    void create(DemoScript.Space space) {
        SpaceId id = SpaceId.random();
        CreateSpace creation = new CreateSpace(
                id,
                DemoScript.named(organizations, space.organization()),
                space.name(),
                space.key(),
                space.description(),
                space.iconEmoji());
        send.accept(DemoScript.named(people, space.creator()), creation);
        Map<String, PageId> pages = new HashMap<>();
        space.pages().forEach(page -> pages.put(page.title(), create(id, page, pages.get(page.parent()))));
    }

    private PageId create(SpaceId space, DemoScript.Page page, @Nullable PageId parent) {
        PageId id = PageId.random();
        CreatePage creation =
                new CreatePage(space, id, parent, page.title(), LinedDocument.of(page.lines()), page.iconEmoji());
        send.accept(DemoScript.named(people, page.author()), creation);
        for (DemoScript.PageEdit edit : page.edits()) {
            EditPage change = new EditPage(id, null, new Change<>(LinedDocument.of(edit.lines())), null, false);
            send.accept(DemoScript.named(people, edit.editor()), change);
        }
        return id;
    }
}
