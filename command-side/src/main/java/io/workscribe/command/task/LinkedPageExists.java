package io.workscribe.command.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.wiki.PageId;
import io.workscribe.command.lookup.PageLookup;
import io.workscribe.command.lookup.PageLookup.PageEntry;
import org.springframework.stereotype.Component;

/** A task is linked to pages of its organization that are not deleted. */
@Component
class LinkedPageExists {

    private final PageLookup pages;

    LinkedPageExists(PageLookup pages) {
        this.pages = pages;
    }

    PageEntry require(OrganizationId organizationId, PageId pageId) {
        return pages.page(pageId)
                .filter(page -> page.organizationId().equals(organizationId) && !page.deleted())
                .orElseThrow(() -> Rejected.notFound(ErrorCode.PAGE_NOT_FOUND, "There is no such page."));
    }
}
