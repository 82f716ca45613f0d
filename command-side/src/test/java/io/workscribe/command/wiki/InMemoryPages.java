package io.workscribe.command.wiki;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.platform.messaging.Precondition;
import java.util.ArrayList;
import java.util.List;

/** What a space did with its pages. */
final class InMemoryPages implements Pages {

    final List<String> done = new ArrayList<>();

    @Override
    public void create(CreatePage command, OrganizationId organizationId, UserId createdBy) {
        done.add("create " + command.pageId() + " " + command.title() + " by " + createdBy);
    }

    @Override
    public void requireCreated(CreatePage command) {
        done.add("compare " + command.pageId());
    }

    @Override
    public void require(PageId pageId, Precondition precondition) {
        if (!precondition.isNone()) {
            done.add("require " + pageId + " " + precondition.versions());
        }
    }

    @Override
    public void delete(PageId pageId) {
        done.add("delete " + pageId);
    }

    @Override
    public void undelete(PageId pageId) {
        done.add("undelete " + pageId);
    }
}
