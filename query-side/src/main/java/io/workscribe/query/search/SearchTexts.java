package io.workscribe.query.search;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.platform.text.Folding;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL that keeps {@code query.search_text} and {@code query.search_comment}. Each part is written without reading the
 * others, so a change costs what it says, however much the document says besides. Nothing here knows of versions: who
 * calls has found out from {@link SearchDocuments} that the event is a new one.
 */
class SearchTexts {

    private static final String TERMS = "array_to_tsvector(string_to_array(%s, chr(10)))";
    private static final String TITLE = TERMS.formatted(":titleTerms");
    private static final String BODY = TERMS.formatted(":bodyTerms");
    private static final String SAID = TERMS.formatted(":saidTerms");

    /** The newest comments that together have no more terms than are kept of comments. */
    private static final String GATHER_COMMENTS = """
            UPDATE query.search_text t
            SET comment_terms = said.terms, terms = base_terms || title_terms || body_terms || said.terms
            FROM (SELECT array_to_tsvector(ARRAY(
                    SELECT DISTINCT word.lexeme
                    FROM (SELECT terms, sum(term_count) OVER (ORDER BY version DESC) AS upto
                          FROM query.search_comment WHERE document_id = :document AND NOT deleted) c
                        CROSS JOIN LATERAL unnest(c.terms) AS word
                    WHERE c.upto <= :most)) AS terms) said
            WHERE t.document_id = :document""";

    private final JdbcClient jdbc;

    SearchTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key is that of a task, null for a page. */
    void add(
            SearchKind kind,
            UUID document,
            OrganizationId organization,
            @Nullable String key,
            SearchPart title,
            SearchPart body) {
        jdbc.sql("INSERT INTO query.search_text (document_id, organization_id, title_folded, key_folded, body,"
                        + " base_terms, title_terms, body_terms, terms)"
                        + " SELECT :document, :organization, :title, CAST(:key AS text), :body,"
                        + " base, title, body, base || title || body"
                        + " FROM (SELECT " + TERMS.formatted(":baseTerms") + " AS base, " + TITLE + " AS title, "
                        + BODY + " AS body) parts")
                .param("document", document)
                .param("organization", organization.value())
                .param("title", Folding.loose(title.text()))
                .param("key", key == null ? null : Folding.fold(key))
                .param("body", body.text())
                .param("baseTerms", SearchPart.base(kind, organization, key).terms())
                .param("titleTerms", title.terms())
                .param("bodyTerms", body.terms())
                .update();
    }

    void retitle(UUID document, SearchPart title) {
        jdbc.sql("UPDATE query.search_text SET title_folded = :title, title_terms = " + TITLE
                        + ", terms = base_terms || " + TITLE + " || body_terms || comment_terms"
                        + " WHERE document_id = :document")
                .param("document", document)
                .param("title", Folding.loose(title.text()))
                .param("titleTerms", title.terms())
                .update();
    }

    void replaceBody(UUID document, SearchPart body) {
        jdbc.sql("UPDATE query.search_text SET body = :body, body_terms = " + BODY
                        + ", terms = base_terms || title_terms || " + BODY + " || comment_terms"
                        + " WHERE document_id = :document")
                .param("document", document)
                .param("body", body.text())
                .param("bodyTerms", body.terms())
                .update();
    }

    /** Of a document without comments: a page. */
    void replace(UUID document, SearchPart title, SearchPart body) {
        jdbc.sql("UPDATE query.search_text SET title_folded = :title, body = :body, title_terms = " + TITLE
                        + ", body_terms = " + BODY + ", terms = base_terms || " + TITLE + " || " + BODY
                        + " WHERE document_id = :document")
                .param("document", document)
                .param("title", Folding.loose(title.text()))
                .param("body", body.text())
                .param("titleTerms", title.terms())
                .param("bodyTerms", body.terms())
                .update();
    }

    /** Only what the comment says anew is added; often that is nothing, and the index stays as it is. */
    void addComment(UUID document, OrganizationId organization, UUID comment, SearchPart said, long version) {
        jdbc.sql("INSERT INTO query.search_comment"
                        + " (comment_id, document_id, organization_id, body, version, terms, term_count)"
                        + " VALUES (:comment, :document, :organization, :body, :version, " + SAID + ", :count)")
                .param("comment", comment)
                .param("document", document)
                .param("organization", organization.value())
                .param("body", said.text())
                .param("version", version)
                .param("saidTerms", said.terms())
                .param("count", said.count())
                .update();
        jdbc.sql("UPDATE query.search_text SET comment_terms = comment_terms || " + SAID
                        + ", terms = CASE WHEN length(terms || " + SAID + ") > length(terms) THEN terms || " + SAID
                        + " ELSE terms END"
                        + " WHERE document_id = :document AND length(comment_terms) + :count <= :most"
                        + " AND length(comment_terms || " + SAID + ") > length(comment_terms)")
                .param("document", document)
                .param("saidTerms", said.terms())
                .param("count", said.count())
                .param("most", SearchPart.MOST_OF_COMMENTS)
                .update();
    }

    void editComment(UUID document, UUID comment, SearchPart said) {
        jdbc.sql("UPDATE query.search_comment SET body = :body, terms = " + SAID + ", term_count = :count"
                        + " WHERE comment_id = :comment")
                .param("comment", comment)
                .param("body", said.text())
                .param("saidTerms", said.terms())
                .param("count", said.count())
                .update();
        gatherComments(document);
    }

    /** A deleted comment keeps its row. */
    void hideComment(UUID document, UUID comment) {
        mark(document, comment, true);
    }

    void showComment(UUID document, UUID comment) {
        mark(document, comment, false);
    }

    private void mark(UUID document, UUID comment, boolean deleted) {
        jdbc.sql("UPDATE query.search_comment SET deleted = :deleted WHERE comment_id = :comment")
                .param("comment", comment)
                .param("deleted", deleted)
                .update();
        gatherComments(document);
    }

    /** Without terms it is in no index; what it says stays, in case it comes back. */
    void hide(UUID document) {
        setTerms(document, "''");
    }

    void show(UUID document) {
        setTerms(document, "base_terms || title_terms || body_terms || comment_terms");
    }

    /** terms is one of the two above, never input. */
    private void setTerms(UUID document, String terms) {
        jdbc.sql("UPDATE query.search_text SET terms = " + terms + " WHERE document_id = :document")
                .param("document", document)
                .update();
    }

    private void gatherComments(UUID document) {
        jdbc.sql(GATHER_COMMENTS)
                .param("document", document)
                .param("most", SearchPart.MOST_OF_COMMENTS)
                .update();
    }
}
