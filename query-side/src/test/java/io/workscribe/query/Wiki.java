package io.workscribe.query;

import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.api.wiki.event.SpaceCreated;
import java.util.function.BiConsumer;

/** A space of the team's wiki, told through events: Ada makes it and its pages, Bo edits. */
public final class Wiki {

    public final SpaceId space;

    private final BiConsumer<UserId, Object> history;
    private final Team team;

    public Wiki(ReadSide readSide, Team team) {
        this(readSide::happened, team);
    }

    /** @param history takes each event, after who caused it */
    public Wiki(BiConsumer<UserId, Object> history, Team team) {
        this.history = history;
        this.team = team;
        this.space = newSpace("DOC");
    }

    public SpaceId newSpace(String key) {
        SpaceId added = SpaceId.random();
        happened(team.ada, new SpaceCreated(added, team.organization, "Space " + key, key, null, null, team.ada));
        return added;
    }

    /** A null parent is the root. */
    public PageId page(String title, PageId parent, int position, int depth) {
        PageId page = PageId.random();
        happened(team.ada, new PageAdded(space, team.organization, page, parent, position, depth));
        happened(
                team.ada, new PageCreated(page, team.organization, space, title, Team.document(title), null, team.ada));
        return page;
    }

    public void edit(PageId page, String title) {
        edit(page, title, null);
    }

    /** @param run the version that began the autosaves to which it belongs; null for none */
    public void edit(PageId page, String title, Long run) {
        happened(team.bo, new PageEdited(page, team.organization, space, title, Team.document(title), "\u2728", run));
    }

    public void restore(PageId page, long version, String title) {
        happened(
                team.ada, new PageRestored(page, team.organization, space, version, title, Team.document(title), null));
    }

    private void happened(UserId actor, Object event) {
        history.accept(actor, event);
    }
}
