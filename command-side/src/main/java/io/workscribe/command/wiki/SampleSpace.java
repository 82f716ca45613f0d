package io.workscribe.command.wiki;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.command.creation.LinedDocument;
import io.workscribe.command.creation.NewAggregate;
import io.workscribe.command.sample.Sample;
import io.workscribe.command.sample.SampleContent;
import io.workscribe.command.sample.SampleScript;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class SampleSpace implements SampleContent {

    // Asked for late: the repositories are built from the command handlers that need this.
    private final ObjectProvider<Repository<Space>> repository;
    private final Pages contents;

    SampleSpace(ObjectProvider<Repository<Space>> repository, Pages contents) {
        this.repository = repository;
        this.contents = contents;
    }

    @Override
    public Part part() {
        return Part.SPACE;
    }

    @Override
    public void create(Sample sample) {
        SampleScript.Space space = sample.script().space();
        NewAggregate.of(
                        repository.getObject(),
                        Space::new,
                        new SpaceCreated(
                                sample.spaceId(),
                                sample.organizationId(),
                                space.name(),
                                sample.spaceKey(),
                                space.description(),
                                space.iconEmoji(),
                                sample.by()))
                .execute(created ->
                        space.pages().forEach(page -> created.add(page(page, sample), sample.by(), contents)));
    }

    private static CreatePage page(SampleScript.Page page, Sample sample) {
        return new CreatePage(
                sample.spaceId(),
                sample.page(page.title()),
                page.parent() == null ? null : sample.page(page.parent()),
                page.title(),
                LinedDocument.of(page.lines()),
                page.iconEmoji());
    }

    /** It may be gone already. */
    @Override
    public void delete(ProjectId projectId, SpaceId spaceId) {
        repository.getObject().load(spaceId.toString()).execute(space -> space.deleteWithPages(contents));
    }
}
