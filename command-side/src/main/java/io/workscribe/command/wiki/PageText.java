package io.workscribe.command.wiki;

import io.workscribe.api.common.Document;

/** What a page says; content and iconEmoji may be null. */
record PageText(String title, Document content, String iconEmoji) {}
