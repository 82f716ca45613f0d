package io.workscribe.query.history;

import io.workscribe.api.common.Document;
import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageEvent;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.api.wiki.event.PageUndeleted;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pages say. A save says all of it, so what it changed follows from what was known before. */
final class PageParts {

    private static final String SPACE = "space";
    private static final String ICON = "icon";
    private static final String CONTENT = "content";
    private static final String CONTENT_HASH = "content_hash";

    private PageParts() {}

    static void addTo(EventParts parts) {
        parts.on(PageCreated.class, PageParts::created)
                .on(
                        PageEdited.class,
                        (event, telling) -> saved(event, event.title(), event.content(), event.iconEmoji(), telling))
                .on(
                        PageRestored.class,
                        (event, telling) -> saved(event, event.title(), event.content(), event.iconEmoji(), telling))
                .on(
                        PageDeleted.class,
                        (event, telling) -> page(event, ChangeAction.DELETED, new FieldValues(), telling))
                .on(
                        PageUndeleted.class,
                        (event, telling) -> page(event, ChangeAction.RESTORED, new FieldValues(), telling));
    }

    /** Null when the page was never heard of. */
    static @Nullable UUID spaceOf(PageId page, Telling telling) {
        String space = telling.known(page.value()).detail(SPACE);
        return space == null ? null : UUID.fromString(space);
    }

    private static void created(PageCreated event, Telling telling) {
        remember(event, event.title(), event.content(), event.iconEmoji(), telling);
        FieldValues fields = new FieldValues()
                .begin("title", event.title())
                .begin("content_json", event.content() == null ? null : telling.document())
                .begin("icon_emoji", event.iconEmoji());
        page(event, ChangeAction.CREATED, fields, telling);
    }

    private static void saved(
            PageEvent event, String title, @Nullable Document content, @Nullable String icon, Telling telling) {
        Known former = telling.known(event.pageId().value());
        FieldValues fields = new FieldValues();
        if (!title.equals(former.label())) {
            fields.field("title", former.label(), title);
        }
        if (!Objects.equals(former.detail(CONTENT_HASH), hashOf(content))) {
            Object now = content == null ? null : telling.document();
            fields.field("content_json", telling.document(former.detail(CONTENT)), now);
        }
        if (!Objects.equals(former.detail(ICON), icon)) {
            fields.field("icon_emoji", former.detail(ICON), icon);
        }
        remember(event, title, content, icon, telling);
        page(event, ChangeAction.UPDATED, fields, telling);
    }

    private static void remember(
            PageEvent event, String title, @Nullable Document content, @Nullable String icon, Telling telling) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(SPACE, event.spaceId().toString());
        if (icon != null) {
            details.put(ICON, icon);
        }
        String hash = hashOf(content);
        if (hash != null) {
            details.put(CONTENT, telling.version());
            details.put(CONTENT_HASH, hash);
        }
        telling.remember(event.pageId().value(), title, details);
    }

    private static @Nullable String hashOf(@Nullable Document content) {
        return content == null
                ? null
                : UUID.nameUUIDFromBytes(content.json().getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private static void page(PageEvent event, ChangeAction action, FieldValues fields, Telling telling) {
        telling.part(
                ChangedResource.PAGE,
                event.pageId().value(),
                action,
                fields,
                event.spaceId().value());
    }
}
