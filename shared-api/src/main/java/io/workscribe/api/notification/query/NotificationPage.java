package io.workscribe.api.notification.query;

import java.util.List;

/** Newest first. total follows the filter, unreadCount never does. */
public record NotificationPage(List<NotificationView> data, long total, long unreadCount) {}
