package io.workscribe.command.wiki;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.api.wiki.command.EditPage;
import io.workscribe.api.wiki.command.RestorePage;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.api.wiki.event.PageUndeleted;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.platform.messaging.Precondition;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What a wiki page says. Each of its events but the deletion is a saved version, with its sequence number as the version.
 * A run of autosaves is shown as one.
 * Where the page stands, and whether it may go, its {@link Space} decides.
 */
@Aggregate(
        lockFactory = "aggregateLocks",
        cache = "aggregateCache",
        snapshotTriggerDefinition = "snapshotEveryTwentyVersions")
@Revision("3")
class Page {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    @AggregateIdentifier
    private PageId id;

    private OrganizationId organizationId;
    private SpaceId spaceId;
    private String title;
    private @Nullable Document content;
    private @Nullable String iconEmoji;
    private boolean deleted;
    private CreatedContent created;

    /** That the next autosave may belong to; null when the page was last saved otherwise. */
    private @Nullable Run run;

    /** Saves that somebody's client made by itself while they wrote. */
    private record Run(long first, UserId by, Instant since) {

        boolean takes(Actor actor, Instant at) {
            return by.equals(actor.userId()) && !at.isAfter(since.plus(LONGEST_RUN));
        }
    }

    Page() {}

    void create(CreatePage command, OrganizationId organization, UserId createdBy) {
        if (id != null) {
            throw Rejected.conflict(ErrorCode.CONFLICT, "This page exists already.");
        }
        apply(new PageCreated(
                command.pageId(),
                organization,
                command.spaceId(),
                command.title(),
                command.content(),
                command.iconEmoji(),
                createdBy));
    }

    /** Where the page stands now is not part of it. */
    void requireCreated(CreatePage command) {
        created.requireSame(
                CreatedContent.of(command.spaceId(), command.title(), command.content(), command.iconEmoji()));
    }

    @EventSourcingHandler
    private void evolve(PageCreated event) {
        id = event.pageId();
        organizationId = event.organizationId();
        spaceId = event.spaceId();
        title = event.title();
        content = event.content();
        iconEmoji = event.iconEmoji();
        created = CreatedContent.of(spaceId, title, content, iconEmoji);
    }

    @CommandHandler
    void decide(EditPage command, Actor actor, Precondition precondition, WikiAccess access) {
        requireAccess(actor, access);
        require(precondition);
        PageText text = new PageText(
                Change.resolveRequired(command.title(), title),
                Change.resolve(command.content(), content),
                Change.resolve(command.iconEmoji(), iconEmoji));
        if (!reads(text)) {
            // Its metadata have the actor only when it is stored, and a run is somebody's.
            apply(
                    new PageEdited(
                            id,
                            organizationId,
                            spaceId,
                            text.title(),
                            text.content(),
                            text.iconEmoji(),
                            command.coalesce() ? runOf(actor) : null),
                    MetaData.with(MetaKeys.ACTOR, actor.userId().toString()));
        }
    }

    private long runOf(Actor actor) {
        return run != null && run.takes(actor, GenericEventMessage.clock.instant()) ? run.first() : getVersion() + 1;
    }

    @EventSourcingHandler
    private void evolve(
            PageEdited event, @MetaDataValue(MetaKeys.ACTOR) @Nullable String actor, @Timestamp Instant at) {
        title = event.title();
        content = event.content();
        iconEmoji = event.iconEmoji();
        if (event.run() == null) {
            run = null;
        } else if (run == null || run.first() != event.run()) {
            run = new Run(event.run(), new UserId(UUID.fromString(Objects.requireNonNull(actor))), at);
        }
    }

    @CommandHandler
    void decide(RestorePage command, Actor actor, Precondition precondition, WikiAccess access, PageVersions versions) {
        requireAccess(actor, access);
        PageText text = versions.find(id, command.version())
                .orElseThrow(() ->
                        Rejected.notFound(ErrorCode.VERSION_NOT_FOUND, "The page has no version of this number."));
        require(precondition);
        if (!reads(text)) {
            apply(new PageRestored(
                    id, organizationId, spaceId, command.version(), text.title(), text.content(), text.iconEmoji()));
        }
    }

    @EventSourcingHandler
    private void evolve(PageRestored event) {
        title = event.title();
        content = event.content();
        iconEmoji = event.iconEmoji();
        run = null;
    }

    /** Its end is no edit. */
    void require(Precondition precondition) {
        precondition.require(deleted ? getVersion() - 1 : getVersion());
    }

    void delete() {
        apply(new PageDeleted(id, organizationId, spaceId));
    }

    @EventSourcingHandler
    private void evolve(PageDeleted event) {
        deleted = true;
    }

    void undelete() {
        apply(new PageUndeleted(id, organizationId, spaceId));
    }

    @EventSourcingHandler
    private void evolve(PageUndeleted event) {
        deleted = false;
        run = null;
    }

    private boolean reads(PageText text) {
        return text.title().equals(title)
                && Objects.equals(text.content(), content)
                && Objects.equals(text.iconEmoji(), iconEmoji);
    }

    private void requireAccess(Actor actor, WikiAccess access) {
        if (deleted) {
            throw Space.unknownPage();
        }
        access.requireMember(organizationId, actor);
    }
}
