package io.workscribe.query.row;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserSummary;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a read table, in the terms of the product. */
public record Row(ResultSet columns) {

    /** Of a column that is never null. */
    public String text(String column) throws SQLException {
        return columns.getString(column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return columns.getString(column);
    }

    public int integer(String column) throws SQLException {
        return columns.getInt(column);
    }

    public long number(String column) throws SQLException {
        return columns.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    public UUID uuid(String column) throws SQLException {
        return columns.getObject(column, UUID.class);
    }

    /** Of a column that is never null. */
    public <T> T id(String column, Function<UUID, T> type) throws SQLException {
        return type.apply(uuid(column));
    }

    public <T> @Nullable T idOrNull(String column, Function<UUID, T> type) throws SQLException {
        UUID value = columns.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }

    /** Of a column that is never null. */
    public Instant instant(String column) throws SQLException {
        return columns.getObject(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime at = columns.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    /** Of a column that is never null. */
    public Document document(String column) throws SQLException {
        return new Document(text(column));
    }

    public @Nullable Document documentOrNull(String column) throws SQLException {
        String json = columns.getString(column);
        return json == null ? null : new Document(json);
    }

    /** The elements of an array column; empty when it is null. */
    public Object[] array(String column) throws SQLException {
        Array array = columns.getArray(column);
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }

    /**
     * The person with the id in column {@code <role>_id}, read from the columns {@code <role>_name}, {@code
     * <role>_avatar} and {@code <role>_email} of an outer join; a placeholder when nothing is known of them.
     */
    public UserSummary person(String role) throws SQLException {
        return person(role, id(role + "_id", UserId::new));
    }

    /** Likewise; null when there is no id. */
    public @Nullable UserSummary personOrNull(String role) throws SQLException {
        UserId id = idOrNull(role + "_id", UserId::new);
        return id == null ? null : person(role, id);
    }

    private UserSummary person(String role, UserId id) throws SQLException {
        return new UserSummary(
                id, personalText(role + "_name"), textOrNull(role + "_avatar"), personalText(role + "_email"));
    }

    /** Personal text of an outer join, or the placeholder of an erased person. */
    public String personalText(String column) throws SQLException {
        String text = textOrNull(column);
        return text == null ? PersonalText.ERASED : text;
    }
}
