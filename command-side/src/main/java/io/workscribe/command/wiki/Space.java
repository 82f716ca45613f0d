package io.workscribe.command.wiki;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Place;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreateFirstSpace;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.api.wiki.command.CreateSpace;
import io.workscribe.api.wiki.command.DeletePage;
import io.workscribe.api.wiki.command.DeleteSpace;
import io.workscribe.api.wiki.command.EditSpace;
import io.workscribe.api.wiki.command.MovePage;
import io.workscribe.api.wiki.command.RestoreSpace;
import io.workscribe.api.wiki.command.ReturnPage;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PagePlace;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.PageReturned;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceDescribed;
import io.workscribe.api.wiki.event.SpaceIconChanged;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.api.wiki.event.SpaceRestored;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.lookup.PageLookup;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.messaging.Precondition;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A wiki space with the tree of its pages: parents, order and depth are decided here, under one lock. */
@Aggregate(
        lockFactory = "aggregateLocks",
        cache = "aggregateCache",
        snapshotTriggerDefinition = "snapshotEveryHundredEvents")
@Revision("3")
class Space {

    @AggregateIdentifier
    private SpaceId id;

    private OrganizationId organizationId;
    private String key;
    private String name;
    private @Nullable String description;
    private @Nullable String iconEmoji;
    private boolean deleted;
    private CreatedContent created;

    /** When a field was changed last; pages are things of their own. */
    private long lastEdit;

    private PageTree pages = new PageTree();

    Space() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreateSpace command, Actor actor, MembershipLookup members, Reservations reservations) {
        members.requireRole(command.organizationId(), actor, Role.OWNER, Role.ADMIN);
        if (id != null) {
            created.requireSame(CreatedContent.of(
                    command.organizationId(),
                    command.name(),
                    command.key(),
                    command.description(),
                    command.iconEmoji()));
            return;
        }
        claimKey(command.organizationId(), command.key(), command.spaceId(), reservations);
        apply(new SpaceCreated(
                command.spaceId(),
                command.organizationId(),
                command.name(),
                command.key(),
                command.description(),
                command.iconEmoji(),
                actor.userId()));
    }

    private static void claimKey(
            OrganizationId organizationId, String key, SpaceId spaceId, Reservations reservations) {
        reservations.claim(
                Scope.spaceKey(organizationId),
                key,
                spaceId.value(),
                () -> Rejected.conflict(ErrorCode.KEY_CONFLICT, "Another space of the wiki has this key."));
    }

    /** Follows from the creation of the organization. Whoever made a space of this key faster has the first space. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreateFirstSpace command, Reservations reservations) {
        boolean wanted = id == null
                && reservations.tryClaim(
                        Scope.spaceKey(command.organizationId()),
                        FirstSpace.KEY,
                        command.spaceId().value());
        if (wanted) {
            apply(FirstSpace.created(command));
        }
    }

    @EventSourcingHandler
    private void evolve(SpaceCreated event, @SequenceNumber long version) {
        lastEdit = version;
        id = event.spaceId();
        organizationId = event.organizationId();
        key = event.key();
        name = event.name();
        description = event.description();
        iconEmoji = event.iconEmoji();
        created = CreatedContent.of(organizationId, name, key, description, iconEmoji);
    }

    @CommandHandler
    void decide(EditSpace command, Actor actor, Precondition precondition, WikiAccess access) {
        requireManager(actor, access);
        precondition.require(lastEdit);
        String newName = Change.resolveRequired(command.name(), name);
        if (!newName.equals(name)) {
            apply(new SpaceRenamed(id, organizationId, newName, name));
        }
        String newDescription = Change.resolve(command.description(), description);
        if (!Objects.equals(newDescription, description)) {
            apply(new SpaceDescribed(id, organizationId, newDescription, description));
        }
        String newIcon = Change.resolve(command.iconEmoji(), iconEmoji);
        if (!Objects.equals(newIcon, iconEmoji)) {
            apply(new SpaceIconChanged(id, organizationId, newIcon, iconEmoji));
        }
    }

    @EventSourcingHandler
    private void evolve(SpaceRenamed event, @SequenceNumber long version) {
        lastEdit = version;
        name = event.name();
    }

    @EventSourcingHandler
    private void evolve(SpaceDescribed event, @SequenceNumber long version) {
        lastEdit = version;
        description = event.description();
    }

    @EventSourcingHandler
    private void evolve(SpaceIconChanged event, @SequenceNumber long version) {
        lastEdit = version;
        iconEmoji = event.iconEmoji();
    }

    @CommandHandler
    void decide(
            DeleteSpace command, Actor actor, Precondition precondition, WikiAccess access, Reservations reservations) {
        requireManager(actor, access);
        precondition.require(lastEdit);
        if (pages.size() > 0) {
            throw Rejected.conflict(
                    ErrorCode.SPACE_NOT_EMPTY, "The space still has " + counted(pages.size(), "page") + ".");
        }
        apply(new SpaceDeleted(id, organizationId, key, name));
        reservations.release(Scope.spaceKey(organizationId), key, id.value());
    }

    @EventSourcingHandler
    private void evolve(SpaceDeleted event) {
        deleted = true;
    }

    @CommandHandler
    void decide(
            RestoreSpace command,
            Actor actor,
            Precondition precondition,
            WikiAccess access,
            Reservations reservations) {
        access.requireManager(organizationId, actor);
        precondition.require(lastEdit);
        if (deleted) {
            claimKey(organizationId, key, id, reservations);
            apply(new SpaceRestored(id, organizationId, key));
        }
    }

    @EventSourcingHandler
    private void evolve(SpaceRestored event, @SequenceNumber long version) {
        lastEdit = version;
        deleted = false;
    }

    @CommandHandler
    void decide(CreatePage command, Actor actor, WikiAccess access, PageLookup lookup, Pages contents) {
        if (deleted) {
            throw unknownSpace();
        }
        access.requireMember(organizationId, actor);
        if (pages.contains(command.pageId())) {
            contents.requireCreated(command);
            return;
        }
        PageId parent = command.parentPageId();
        requireParent(parent, lookup);
        int depth = depthBelow(parent);
        requireDepth(depth);
        add(command, actor.userId(), contents);
    }

    void add(CreatePage command, UserId by, Pages contents) {
        PageId parent = command.parentPageId();
        apply(new PageAdded(
                id, organizationId, command.pageId(), parent, pages.childrenOf(parent), depthBelow(parent)));
        contents.create(command, organizationId, by);
    }

    @EventSourcingHandler
    private void evolve(PageAdded event) {
        pages.add(event.pageId(), event.parentPageId(), event.position());
    }

    @CommandHandler
    void decide(MovePage command, Actor actor, WikiAccess access, PageLookup lookup) {
        PageId page = command.pageId();
        PageId parent = command.parentPageId();
        requirePage(page, actor, access);
        requireParent(parent, lookup);
        if (parent != null && pages.isWithin(parent, page)) {
            throw Rejected.invalid(
                    ErrorCode.INVALID_PARENT, "A page cannot be below itself or one of the pages below it.");
        }
        int depth = depthBelow(parent);
        requireDepth(depth + pages.levelsBelow(page));
        PageId previousParent = pages.parentOf(page);
        boolean sameParent = Objects.equals(parent, previousParent);
        int position = positionOf(command, sameParent, lookup);
        if (sameParent && position == pages.positionOf(page)) {
            return;
        }
        apply(new PageMoved(
                id,
                organizationId,
                page,
                parent,
                position,
                depth,
                previousParent,
                pages.positionOf(page),
                pages.depthOf(page)));
    }

    /** Among the new siblings, which the page itself is not one of. */
    private int positionOf(MovePage command, boolean sameParent, PageLookup lookup) {
        Place<PageId> place = command.place();
        if (place.position() != null) {
            return Math.min(place.position(), pages.childrenOf(command.parentPageId()) - (sameParent ? 1 : 0));
        }
        PageId neighbour = Objects.requireNonNull(place.after() == null ? place.before() : place.after());
        if (!pages.contains(neighbour) && !isInAnotherSpace(neighbour, lookup)) {
            throw unknownPage();
        }
        if (!pages.contains(neighbour)
                || neighbour.equals(command.pageId())
                || !Objects.equals(pages.parentOf(neighbour), command.parentPageId())) {
            throw Rejected.invalid(
                    ErrorCode.INVALID_NEIGHBOUR, "The neighbour is not one of the pages that the page moves among.");
        }
        int position = pages.positionOf(neighbour) + (place.after() == null ? 0 : 1);
        boolean closesUp = sameParent && pages.positionOf(command.pageId()) < pages.positionOf(neighbour);
        return closesUp ? position - 1 : position;
    }

    @EventSourcingHandler
    private void evolve(PageMoved event) {
        pages.move(event.pageId(), event.parentPageId(), event.position());
    }

    @CommandHandler
    void decide(DeletePage command, Actor actor, Precondition precondition, WikiAccess access, Pages contents) {
        PageId page = command.pageId();
        requirePage(page, actor, access);
        contents.require(page, precondition);
        List<PageId> descendants = pages.descendantsOf(page);
        if (!descendants.isEmpty() && !command.force()) {
            throw Rejected.conflict(
                    ErrorCode.PAGE_HAS_CHILDREN, "The page has " + counted(pages.childrenOf(page), "child page") + ".");
        }
        remove(page, contents);
    }

    private void remove(PageId page, Pages contents) {
        List<PageId> descendants = pages.descendantsOf(page);
        apply(new PageRemoved(
                id,
                organizationId,
                page,
                pages.parentOf(page),
                pages.positionOf(page),
                descendants,
                descendants.stream().map(this::place).toList()));
        contents.delete(page);
        descendants.forEach(contents::delete);
    }

    /** Nothing where it is gone already. Its key is given back by who decides about the whole. */
    void deleteWithPages(Pages contents) {
        if (!deleted) {
            pages.roots().forEach(page -> remove(page, contents));
            apply(new SpaceDeleted(id, organizationId, key, name));
        }
    }

    private PagePlace place(PageId page) {
        return new PagePlace(page, pages.parentOf(page), pages.positionOf(page));
    }

    @EventSourcingHandler
    private void evolve(PageRemoved event) {
        pages.remove(event.pageId());
    }

    @CommandHandler
    void decide(ReturnPage command, Actor actor, Precondition precondition, WikiAccess access, Pages contents) {
        PageId page = command.pageId();
        if (!pages.knows(page)) {
            throw unknownPage();
        }
        access.requireMember(organizationId, actor);
        contents.require(page, precondition);
        if (pages.contains(page)) {
            return;
        }
        if (deleted) {
            throw Rejected.conflict(ErrorCode.SPACE_DELETED, "The space of the page is deleted. Restore it first.");
        }
        PageId parent = pages.parentOf(page);
        boolean fits = parent == null
                || pages.contains(parent)
                        && pages.depthOf(parent) + 1 + pages.levelsBelow(page) <= PageTree.GREATEST_DEPTH;
        List<PageId> descendants = pages.descendantsOf(page);
        apply(new PageReturned(
                id,
                organizationId,
                page,
                fits ? parent : null,
                fits ? pages.positionOnReturn(page) : pages.childrenOf(null),
                fits ? depthBelow(parent) : 0,
                descendants.stream().map(this::place).toList()));
        contents.undelete(page);
        descendants.forEach(contents::undelete);
    }

    @EventSourcingHandler
    private void evolve(PageReturned event) {
        pages.putBack(event.pageId(), event.parentPageId(), event.position());
    }

    private void requireManager(Actor actor, WikiAccess access) {
        if (deleted) {
            throw unknownSpace();
        }
        access.requireManager(organizationId, actor);
    }

    private void requirePage(PageId page, Actor actor, WikiAccess access) {
        if (!pages.contains(page)) {
            throw unknownPage();
        }
        access.requireMember(organizationId, actor);
    }

    private void requireParent(@Nullable PageId parent, PageLookup lookup) {
        if (parent == null || pages.contains(parent)) {
            return;
        }
        throw isInAnotherSpace(parent, lookup)
                ? Rejected.invalid(ErrorCode.INVALID_PARENT, "The parent page is in another space.")
                : unknownPage();
    }

    private boolean isInAnotherSpace(PageId page, PageLookup lookup) {
        return lookup.page(page)
                .filter(known -> known.organizationId().equals(organizationId))
                .filter(known -> !known.spaceId().equals(id) && !known.deleted())
                .isPresent();
    }

    private int depthBelow(@Nullable PageId parent) {
        return parent == null ? 0 : pages.depthOf(parent) + 1;
    }

    private static void requireDepth(int deepest) {
        if (deepest > PageTree.GREATEST_DEPTH) {
            throw Rejected.invalid(ErrorCode.MAX_DEPTH_EXCEEDED, "Pages can be nested five levels deep.");
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    static Rejected unknownPage() {
        return Rejected.notFound(ErrorCode.PAGE_NOT_FOUND, "There is no such page.");
    }

    private static Rejected unknownSpace() {
        return Rejected.notFound(ErrorCode.SPACE_NOT_FOUND, "There is no such space.");
    }
}
