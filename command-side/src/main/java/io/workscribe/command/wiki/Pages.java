package io.workscribe.command.wiki;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.platform.messaging.Precondition;

/** Lets a space change its pages, in its own unit of work. A space always comes first, so nobody waits in a circle. */
interface Pages {

    void create(CreatePage command, OrganizationId organizationId, UserId createdBy);

    /** Refused when the page was created with other content. */
    void requireCreated(CreatePage command);

    /** Refused when what the page says was edited since. */
    void require(PageId pageId, Precondition precondition);

    void delete(PageId pageId);

    /** Of a page that was deleted. */
    void undelete(PageId pageId);
}
