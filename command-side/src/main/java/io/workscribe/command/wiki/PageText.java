package io.workscribe.command.wiki;

import io.workscribe.api.common.Document;
import org.jspecify.annotations.Nullable;

/** What a page says; content and iconEmoji may be null. */
record PageText(
        String title, @Nullable Document content, @Nullable String iconEmoji) {}
