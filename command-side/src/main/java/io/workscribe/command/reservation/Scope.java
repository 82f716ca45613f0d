package io.workscribe.command.reservation;

import io.workscribe.api.common.OrganizationId;

/** Within what a key is unique. */
public record Scope(String text) {

    /** Keys are e-mail addresses in the one form of the platform, owners are users. */
    public static final Scope EMAIL = new Scope("email");

    /** Keys are hashes of issuer and subject, owners are users. */
    public static final Scope EXTERNAL_IDENTITY = new Scope("external-identity");

    /** Owners are organizations. */
    public static final Scope ORGANIZATION_SLUG = new Scope("organization-slug");

    /** Keys are projects, owners are sprints. */
    public static final Scope ACTIVE_SPRINT = new Scope("active-sprint");

    /** Keys are organizations, owners are projects that explain the product. */
    public static final Scope SAMPLE_PROJECT = new Scope("sample-project");

    /** Keys are organizations, owners are the spaces that go with these projects. */
    public static final Scope SAMPLE_SPACE = new Scope("sample-space");

    /** Owners are projects. */
    public static Scope projectKey(OrganizationId organizationId) {
        return new Scope("project-key:" + organizationId);
    }

    /** Owners are wiki spaces. */
    public static Scope spaceKey(OrganizationId organizationId) {
        return new Scope("space-key:" + organizationId);
    }

    /** Keys are e-mail addresses in lower case, owners are the newest invitations. */
    public static Scope invitedEmail(OrganizationId organizationId) {
        return new Scope("invited-email:" + organizationId);
    }
}
