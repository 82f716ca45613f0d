package io.workscribe.api;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The people and things that all samples speak of. Fixed for ever: golden files contain them. */
public final class SampleIds {

    public static final UserId ADA = new UserId(uuid("11111111-0000-4000-8000-000000000001"));
    public static final UserId GRACE = new UserId(uuid("11111111-0000-4000-8000-000000000002"));

    public static final OrganizationId ORGANIZATION = new OrganizationId(uuid("22222222-0000-4000-8000-000000000001"));
    public static final InvitationId INVITATION = new InvitationId(uuid("33333333-0000-4000-8000-000000000001"));
    public static final MembershipId MEMBERSHIP = MembershipId.of(ORGANIZATION, GRACE);

    public static final ProjectId PROJECT = new ProjectId(uuid("44444444-0000-4000-8000-000000000001"));
    public static final StatusId TO_DO = new StatusId(uuid("55555555-0000-4000-8000-000000000001"));
    public static final StatusId DONE = new StatusId(uuid("55555555-0000-4000-8000-000000000003"));
    public static final LabelId LABEL = new LabelId(uuid("66666666-0000-4000-8000-000000000001"));
    public static final LabelId OTHER_LABEL = new LabelId(uuid("66666666-0000-4000-8000-000000000002"));
    public static final SprintId SPRINT = new SprintId(uuid("77777777-0000-4000-8000-000000000001"));
    public static final SprintId OTHER_SPRINT = new SprintId(uuid("77777777-0000-4000-8000-000000000002"));

    public static final TaskId TASK = new TaskId(uuid("88888888-0000-4000-8000-000000000001"));
    public static final TaskId PARENT_TASK = new TaskId(uuid("88888888-0000-4000-8000-000000000002"));
    public static final CommentId COMMENT = new CommentId(uuid("99999999-0000-4000-8000-000000000001"));

    public static final LinkId LINK = new LinkId(uuid("bbbbbbbb-0000-4000-8000-000000000001"));

    public static final SpaceId SPACE = new SpaceId(uuid("cccccccc-0000-4000-8000-000000000001"));
    public static final PageId PAGE = new PageId(uuid("dddddddd-0000-4000-8000-000000000001"));
    public static final PageId PARENT_PAGE = new PageId(uuid("dddddddd-0000-4000-8000-000000000002"));

    public static final InboxId INBOX = InboxId.of(GRACE);
    public static final NotificationId NOTIFICATION = NotificationId.of("sample-event", GRACE);

    public static final UUID ACTIVITY = uuid("aaaaaaaa-0000-4000-8000-000000000001");

    public static final Instant CREATED_AT = Instant.parse("2026-01-02T03:04:05.123400Z");
    public static final Instant UPDATED_AT = Instant.parse("2026-02-03T04:05:06Z");
    public static final LocalDate DUE_DATE = LocalDate.of(2026, 3, 31);

    private SampleIds() {}

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
