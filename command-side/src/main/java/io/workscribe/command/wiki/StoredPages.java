package io.workscribe.command.wiki;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.platform.messaging.Precondition;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages of the event store. */
@Component
class StoredPages implements Pages {

    // Asked for late: the repositories are built from the command handlers that need this.
    private final ObjectProvider<Repository<Page>> repository;

    StoredPages(ObjectProvider<Repository<Page>> repository) {
        this.repository = repository;
    }

    @Override
    public void create(CreatePage command, OrganizationId organizationId, UserId createdBy) {
        try {
            repository
                    .getObject()
                    .loadOrCreate(command.pageId().toString(), Page::new)
                    .execute(page -> page.create(command, organizationId, createdBy));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException("A page cannot be created", impossible);
        }
    }

    @Override
    public void requireCreated(CreatePage command) {
        repository.getObject().load(command.pageId().toString()).execute(page -> page.requireCreated(command));
    }

    @Override
    public void require(PageId pageId, Precondition precondition) {
        if (!precondition.isNone()) {
            repository.getObject().load(pageId.toString()).execute(page -> page.require(precondition));
        }
    }

    @Override
    public void delete(PageId pageId) {
        repository.getObject().load(pageId.toString()).execute(Page::delete);
    }

    @Override
    public void undelete(PageId pageId) {
        repository.getObject().load(pageId.toString()).execute(Page::undelete);
    }
}
