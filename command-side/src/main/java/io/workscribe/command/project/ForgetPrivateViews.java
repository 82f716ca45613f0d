package io.workscribe.command.project;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.state.view.SavedViewService;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The views that somebody had saved for themselves end with their membership; what they share stays. */
@Component
@ProcessingGroup(ForgetPrivateViews.GROUP)
class ForgetPrivateViews {

    static final String GROUP = "policy.forget-private-views";

    private final SavedViewService views;

    ForgetPrivateViews(SavedViewService views) {
        this.views = views;
    }

    /** @param changedAt null in dead letters of the time before changes had moments */
    @EventHandler
    @DisallowReplay
    void on(
            MemberRemoved event,
            @MetaDataValue(MetaKeys.CHANGED_AT) @Nullable String changedAt,
            @Timestamp Instant storedAt) {
        views.forgetPrivate(
                event.organizationId(), event.userId(), changedAt == null ? storedAt : Instant.parse(changedAt));
    }
}
