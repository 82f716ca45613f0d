package io.workscribe.query.search;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.query.document.DocumentText;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL that keeps {@code query.search_text} and {@code query.search_comment}. Nothing here knows of versions: who
 * calls has found out from {@link SearchDocuments} that the event is a new one.
 */
@Component
class SearchTexts {

    private static final String TERMS = "array_to_tsvector(string_to_array(:terms, chr(10)))";

    private final JdbcClient jdbc;

    SearchTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key is that of a task, null for a page; the content may be null. */
    void add(SearchKind kind, UUID document, OrganizationId organization, String key, String title, Document content) {
        Source source = new Source(kind, organization, key, SearchText.clean(title), plain(content));
        jdbc.sql("INSERT INTO query.search_text"
                        + " (document_id, organization_id, title_folded, key_folded, body, terms)"
                        + " VALUES (:document, :organization, :title, :key, :body, " + TERMS + ")")
                .param("document", document)
                .param("organization", organization.value())
                .param("title", SearchText.fold(source.title()))
                .param("key", key == null ? null : SearchText.fold(key))
                .param("body", source.body())
                .param("terms", source.terms().joined())
                .update();
    }

    /** The title was changed in {@code query.search_document} already. */
    void retitle(UUID document) {
        rewrite(document, source -> source);
    }

    void replaceContent(UUID document, Document content) {
        String body = plain(content);
        rewrite(document, source -> source.withBody(body));
    }

    /** Only what the comment says anew is added; often that is nothing, and the index stays as it is. */
    void addComment(UUID document, OrganizationId organization, UUID comment, Document content, long version) {
        String body = plain(content);
        jdbc.sql("""
                        INSERT INTO query.search_comment (comment_id, document_id, organization_id, body, version)
                        VALUES (:comment, :document, :organization, :body, :version)
                        """)
                .param("comment", comment)
                .param("document", document)
                .param("organization", organization.value())
                .param("body", body)
                .param("version", version)
                .update();
        DocumentTerms said = DocumentTerms.ofText(body);
        jdbc.sql("UPDATE query.search_text SET terms = terms || " + TERMS
                        + " WHERE document_id = :document AND length(terms) + :said <= :most"
                        + " AND length(terms || " + TERMS + ") > length(terms)")
                .param("document", document)
                .param("terms", said.joined())
                .param("said", said.size())
                .param("most", DocumentTerms.MOST)
                .update();
    }

    void editComment(UUID document, UUID comment, Document content) {
        jdbc.sql("UPDATE query.search_comment SET body = :body WHERE comment_id = :comment")
                .param("comment", comment)
                .param("body", plain(content))
                .update();
        rewrite(document, source -> source);
    }

    void deleteComment(UUID document, UUID comment) {
        jdbc.sql("DELETE FROM query.search_comment WHERE comment_id = :comment")
                .param("comment", comment)
                .update();
        rewrite(document, source -> source);
    }

    void delete(UUID document) {
        jdbc.sql("DELETE FROM query.search_text WHERE document_id = :document")
                .param("document", document)
                .update();
        jdbc.sql("DELETE FROM query.search_comment WHERE document_id = :document")
                .param("document", document)
                .update();
    }

    void clear() {
        jdbc.sql("TRUNCATE query.search_text, query.search_comment").update();
    }

    private void rewrite(UUID document, UnaryOperator<Source> change) {
        source(document).map(change).ifPresent(source -> write(document, source));
    }

    private void write(UUID document, Source source) {
        DocumentTerms terms = source.terms();
        comments(document).forEach(terms::text);
        jdbc.sql("UPDATE query.search_text SET title_folded = :title, body = :body, terms = " + TERMS
                        + " WHERE document_id = :document")
                .param("document", document)
                .param("title", SearchText.fold(source.title()))
                .param("body", source.body())
                .param("terms", terms.joined())
                .update();
    }

    private Optional<Source> source(UUID document) {
        return jdbc.sql("""
                        SELECT d.kind, d.organization_id, d.project_key || '-' || d.number AS key, d.title, t.body
                        FROM query.search_document d JOIN query.search_text t ON t.document_id = d.document_id
                        WHERE d.document_id = :document
                        """)
                .param("document", document)
                .query((columns, index) -> source(new Row(columns)))
                .optional();
    }

    private List<String> comments(UUID document) {
        return jdbc.sql("SELECT body FROM query.search_comment WHERE document_id = :document ORDER BY version")
                .param("document", document)
                .query(String.class)
                .list();
    }

    private static Source source(Row row) throws SQLException {
        return new Source(
                SearchKind.ofWire(row.text("kind")),
                row.id("organization_id", OrganizationId::new),
                row.text("key"),
                SearchText.clean(row.text("title")),
                row.text("body"));
    }

    private static String plain(Document content) {
        return content == null ? "" : SearchText.clean(DocumentText.withoutNames(content));
    }

    /** What the terms of a document are made of, but for its comments. */
    private record Source(SearchKind kind, OrganizationId organization, String key, String title, String body) {

        Source withBody(String replacement) {
            return new Source(kind, organization, key, title, replacement);
        }

        DocumentTerms terms() {
            DocumentTerms terms = DocumentTerms.of(kind, organization).title(title);
            if (key != null) {
                terms.key(key);
            }
            return terms.text(body);
        }
    }
}
