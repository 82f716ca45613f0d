package io.workscribe.state.view;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity(name = "SavedView")
@Table(schema = "state", name = "saved_view")
public class SavedViewRow {

    @Id
    @Column(name = "view_id")
    private UUID viewId;

    @Column(name = "organization_id", nullable = false)
    private UUID organizationId;

    @Column(name = "project_id", nullable = false)
    private UUID projectId;

    @Column(name = "owner_id", nullable = false)
    private UUID ownerId;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "filter", nullable = false)
    private String filter;

    @Column(name = "sort")
    private @Nullable String sort;

    @Column(name = "layout", nullable = false)
    private String layout;

    @Column(name = "shared", nullable = false)
    private boolean shared;

    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    /** For Hibernate, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected SavedViewRow() {}

    SavedViewRow(ViewAccess maker, NewView view, Instant at) {
        this.viewId = view.id().value();
        this.organizationId = maker.organizationId().value();
        this.projectId = maker.projectId().value();
        this.ownerId = maker.person().value();
        this.name = view.name();
        this.filter = view.filter().json();
        this.sort = view.sort();
        this.layout = view.layout().json();
        this.shared = view.shared();
        this.version = 1;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** What of the edit is not so already, as the keys of JSON. */
    List<String> differences(ViewEdit edit) {
        List<String> fields = new ArrayList<>();
        note("name", !Change.resolveRequired(edit.name(), name).equals(name), fields);
        note(
                "filter",
                !Change.resolveRequired(edit.filter(), new Document(filter))
                        .json()
                        .equals(filter),
                fields);
        note("sort", !Objects.equals(Change.resolve(edit.sort(), sort), sort), fields);
        note(
                "layout",
                !Change.resolveRequired(edit.layout(), new Document(layout))
                        .json()
                        .equals(layout),
                fields);
        note("shared", Change.resolveRequired(edit.shared(), shared) != shared, fields);
        return fields;
    }

    private static void note(String field, boolean differs, List<String> fields) {
        if (differs) {
            fields.add(field);
        }
    }

    void edit(ViewEdit edit, Instant at) {
        name = Change.resolveRequired(edit.name(), name);
        filter = Change.resolveRequired(edit.filter(), new Document(filter)).json();
        sort = Change.resolve(edit.sort(), sort);
        layout = Change.resolveRequired(edit.layout(), new Document(layout)).json();
        shared = Change.resolveRequired(edit.shared(), shared);
        updatedAt = at;
        version++;
    }

    boolean isIn(ViewAccess access) {
        return projectId.equals(access.projectId().value())
                && organizationId.equals(access.organizationId().value());
    }

    UUID organizationId() {
        return organizationId;
    }

    UserId owner() {
        return new UserId(ownerId);
    }

    boolean isShared() {
        return shared;
    }

    long version() {
        return version;
    }

    SavedViewResponse shown() {
        return new SavedViewResponse(
                new ViewId(viewId),
                new ProjectId(projectId),
                name,
                new Document(filter),
                sort,
                new Document(layout),
                shared,
                owner(),
                version,
                createdAt,
                updatedAt,
                version);
    }
}
