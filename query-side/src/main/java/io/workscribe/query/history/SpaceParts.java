package io.workscribe.query.history;

import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.PageReturned;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceDescribed;
import io.workscribe.api.wiki.event.SpaceEvent;
import io.workscribe.api.wiki.event.SpaceIconChanged;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.api.wiki.event.SpaceRestored;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spaces, and where pages stand in them. */
final class SpaceParts {

    private SpaceParts() {}

    static void addTo(EventParts parts) {
        parts.on(SpaceCreated.class, SpaceParts::created)
                .on(SpaceRenamed.class, SpaceParts::renamed)
                .on(
                        SpaceDescribed.class,
                        (event, telling) -> updated(
                                event,
                                new FieldValues()
                                        .field("description", event.previousDescription(), event.description()),
                                telling))
                .on(
                        SpaceIconChanged.class,
                        (event, telling) -> updated(
                                event,
                                new FieldValues().field("icon_emoji", event.previousIconEmoji(), event.iconEmoji()),
                                telling))
                .on(
                        SpaceDeleted.class,
                        (event, telling) -> space(event, ChangeAction.DELETED, new FieldValues(), telling))
                .on(
                        SpaceRestored.class,
                        (event, telling) -> space(event, ChangeAction.RESTORED, new FieldValues(), telling))
                .on(
                        PageReturned.class,
                        (event, telling) ->
                                page(event, event.pageId(), ChangeAction.RESTORED, new FieldValues(), telling))
                .on(PageAdded.class, SpaceParts::pageAdded)
                .on(PageMoved.class, SpaceParts::pageMoved)
                .on(
                        PageRemoved.class,
                        (event, telling) ->
                                page(event, event.pageId(), ChangeAction.DELETED, new FieldValues(), telling));
    }

    private static void created(SpaceCreated event, Telling telling) {
        telling.remember(event.spaceId().value(), event.name(), Map.of());
        FieldValues fields = new FieldValues()
                .begin("name", event.name())
                .begin("key", event.key())
                .begin("description", event.description())
                .begin("icon_emoji", event.iconEmoji());
        space(event, ChangeAction.CREATED, fields, telling);
    }

    private static void renamed(SpaceRenamed event, Telling telling) {
        telling.remember(event.spaceId().value(), event.name(), Map.of());
        updated(event, new FieldValues().field("name", event.previousName(), event.name()), telling);
    }

    private static void pageAdded(PageAdded event, Telling telling) {
        FieldValues fields = new FieldValues()
                .begin("parent_page_id", event.parentPageId(), telling.labelOf(value(event.parentPageId())));
        page(event, event.pageId(), ChangeAction.CREATED, fields, telling);
    }

    private static void pageMoved(PageMoved event, Telling telling) {
        FieldValues fields = new FieldValues();
        if (!Objects.equals(event.parentPageId(), event.previousParentPageId())) {
            fields.field(
                    "parent_page_id",
                    event.previousParentPageId(),
                    telling.labelOf(value(event.previousParentPageId())),
                    event.parentPageId(),
                    telling.labelOf(value(event.parentPageId())));
        }
        fields.field("place", event.previousPosition(), event.position());
        page(event, event.pageId(), ChangeAction.MOVED, fields, telling);
    }

    private static void updated(SpaceEvent event, FieldValues fields, Telling telling) {
        space(event, ChangeAction.UPDATED, fields, telling);
    }

    private static void space(SpaceEvent event, ChangeAction action, FieldValues fields, Telling telling) {
        telling.part(ChangedResource.SPACE, event.spaceId().value(), action, fields);
    }

    private static void page(SpaceEvent event, PageId page, ChangeAction action, FieldValues fields, Telling telling) {
        telling.part(
                ChangedResource.PAGE,
                page.value(),
                action,
                fields,
                event.spaceId().value());
    }

    private static @Nullable UUID value(@Nullable PageId id) {
        return id == null ? null : id.value();
    }
}
