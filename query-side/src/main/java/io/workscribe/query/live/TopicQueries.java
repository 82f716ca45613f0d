package io.workscribe.query.live;

import io.workscribe.api.live.query.TopicChanges;
import io.workscribe.api.live.query.TopicNews;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** A subscription must find a handler to be routed to a process that tells. */
@Component
class TopicQueries {

    private final ChangeLog log;

    TopicQueries(ChangeLog log) {
        this.log = log;
    }

    @QueryHandler
    TopicNews handle(TopicChanges query) {
        return new TopicNews(log.head());
    }
}
