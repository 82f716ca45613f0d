package io.workscribe.query.live;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageEvent;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.api.wiki.event.PageReturned;
import io.workscribe.api.wiki.event.PageUndeleted;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceDescribed;
import io.workscribe.api.wiki.event.SpaceEvent;
import io.workscribe.api.wiki.event.SpaceIconChanged;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.api.wiki.event.SpaceRestored;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Spaces, told to their organization and to who looks at the space; pages, to the latter and to who looks at the page.
 * What is below a page moves and goes with it.
 */
@Component
class ToldWiki implements ToldEvents {

    private static final String SPACE = "space";
    private static final String PAGE = "page";

    private final ToldLookups lookups;

    ToldWiki(ToldLookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public boolean knows(Object event) {
        return event instanceof SpaceEvent || event instanceof PageEvent;
    }

    @Override
    public void tell(Happened happened, Drafts drafts) {
        if (happened.event() instanceof PageEvent ofPage) {
            page(ofPage, happened, drafts);
        } else {
            space((SpaceEvent) happened.event(), happened, drafts);
        }
    }

    private void page(PageEvent event, Happened happened, Drafts drafts) {
        UUID space = event.spaceId().value();
        UUID organization = event.organizationId().value();
        UUID page = event.pageId().value();
        if (event instanceof PageCreated) {
            drafts.add(inTree(space, organization, page, Action.CREATED, List.of(), happened));
        } else if (event instanceof PageEdited || event instanceof PageRestored) {
            page(space, organization, page, Action.UPDATED, changed(page, happened.version()), happened, drafts);
        } else if (event instanceof PageDeleted) {
            page(space, organization, page, Action.DELETED, List.of(), happened, drafts);
        } else if (event instanceof PageUndeleted) {
            page(space, organization, page, Action.RESTORED, List.of(), happened, drafts);
        }
    }

    private List<String> changed(UUID page, long version) {
        ToldLookups.PageChange change = lookups.changeOf(page, version);
        List<String> fields = new ArrayList<>();
        if (change.title()) {
            fields.add("title");
        }
        if (change.content()) {
            fields.add("content_json");
        }
        if (change.icon()) {
            fields.add("icon_emoji");
        }
        return fields;
    }

    private void space(SpaceEvent event, Happened happened, Drafts drafts) {
        UUID space = event.spaceId().value();
        UUID organization = event.organizationId().value();
        if (event instanceof SpaceCreated) {
            drafts.add(ofOrganization(space, organization, Action.CREATED, List.of(), happened));
        } else if (event instanceof SpaceRenamed) {
            space(space, organization, Action.UPDATED, List.of("name"), happened, drafts);
        } else if (event instanceof SpaceDescribed) {
            space(space, organization, Action.UPDATED, List.of("description"), happened, drafts);
        } else if (event instanceof SpaceIconChanged) {
            space(space, organization, Action.UPDATED, List.of("icon_emoji"), happened, drafts);
        } else if (event instanceof SpaceDeleted) {
            space(space, organization, Action.DELETED, List.of(), happened, drafts);
        } else if (event instanceof SpaceRestored) {
            space(space, organization, Action.RESTORED, List.of(), happened, drafts);
        } else if (event instanceof PageReturned returned) {
            page(space, organization, returned.pageId().value(), Action.RESTORED, List.of(), happened, drafts);
            returned.below()
                    .forEach(below -> page(
                            space, organization, below.pageId().value(), Action.RESTORED, List.of(), happened, drafts));
        } else if (event instanceof PageAdded added) {
            drafts.add(inTree(space, organization, added.pageId().value(), Action.CREATED, List.of(), happened));
        } else if (event instanceof PageMoved moved) {
            place(space, organization, moved.pageId().value(), happened, drafts);
            for (UUID below : lookups.below(moved.pageId().value())) {
                place(space, organization, below, happened, drafts);
            }
        } else if (event instanceof PageRemoved removed) {
            page(space, organization, removed.pageId().value(), Action.DELETED, List.of(), happened, drafts);
            for (PageId below : removed.descendants()) {
                page(space, organization, below.value(), Action.DELETED, List.of(), happened, drafts);
            }
        }
    }

    private static void place(UUID space, UUID organization, UUID page, Happened happened, Drafts drafts) {
        page(space, organization, page, Action.MOVED, List.of("place"), happened, drafts);
    }

    private static void page(
            UUID space,
            UUID organization,
            UUID page,
            Action action,
            List<String> fields,
            Happened happened,
            Drafts drafts) {
        drafts.add(inTree(space, organization, page, action, fields, happened));
        drafts.add(Draft.of(Topic.page(page), organization, PAGE, page, action, fields, happened));
    }

    private static Draft inTree(
            UUID space, UUID organization, UUID page, Action action, List<String> fields, Happened happened) {
        return Draft.of(Topic.space(space), organization, PAGE, page, action, fields, happened);
    }

    private static void space(
            UUID space, UUID organization, Action action, List<String> fields, Happened happened, Drafts drafts) {
        drafts.add(ofOrganization(space, organization, action, fields, happened));
        drafts.add(Draft.of(Topic.space(space), organization, SPACE, space, action, fields, happened));
    }

    private static Draft ofOrganization(
            UUID space, UUID organization, Action action, List<String> fields, Happened happened) {
        return Draft.of(Topic.organization(organization), organization, SPACE, space, action, fields, happened);
    }
}
