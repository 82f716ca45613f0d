package io.workscribe.command.project;

import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.platform.messaging.ChangeStamp;
import io.workscribe.state.view.SavedViewService;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
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

    @EventHandler
    @DisallowReplay
    void on(MemberRemoved event, MetaData metaData) {
        views.forgetPrivate(
                event.organizationId(), event.userId(), ChangeStamp.in(metaData).at());
    }
}
