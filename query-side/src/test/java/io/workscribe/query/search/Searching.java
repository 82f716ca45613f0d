package io.workscribe.query.search;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.api.search.query.Highlight;
import io.workscribe.api.search.query.OrganizationSearch;
import io.workscribe.api.search.query.SearchResult;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import io.workscribe.query.Wiki;
import java.util.List;
import java.util.stream.Collectors;

/** A team that writes and searches. */
final class Searching {

    final ReadSide readSide;
    final Team team;
    final Wiki wiki;

    private int pages;

    Searching(ReadSide readSide) {
        this.readSide = readSide;
        this.team = new Team(readSide);
        this.wiki = new Wiki(readSide, team);
    }

    TaskId task(String title) {
        return team.created(team.task(title));
    }

    TaskId task(String title, String description) {
        TaskId task = task(title);
        describe(task, Team.document(description));
        return task;
    }

    void describe(TaskId task, Document description) {
        happened(new TaskDescribed(task, team.organization, team.project, description));
    }

    PageId page(String title) {
        return wiki.page(title, null, pages++, 0);
    }

    PageId page(String title, Document content) {
        PageId page = page(title);
        happened(new PageEdited(page, team.organization, wiki.space, title, content, null, null));
        return page;
    }

    void happened(Object event) {
        readSide.happened(team.ada, event);
    }

    List<SearchResult> find(String text) {
        return find(text, null, team.ada);
    }

    List<SearchResult> find(String text, SearchKind kind, UserId viewer) {
        return readSide.ask(new OrganizationSearch(team.organization, viewer, text, kind))
                .results();
    }

    List<String> titles(String text) {
        return find(text).stream().map(SearchResult::title).toList();
    }

    /** The only result's highlight, with what matches in brackets. */
    String marked(String text) {
        List<SearchResult> found = find(text);
        if (found.size() != 1) {
            throw new AssertionError(text + " finds " + found);
        }
        Highlight highlight = found.get(0).highlight();
        return highlight == null
                ? null
                : highlight.field() + ": "
                        + highlight.parts().stream()
                                .map(part -> part.match() ? "[" + part.text() + "]" : part.text())
                                .collect(Collectors.joining());
    }
}
