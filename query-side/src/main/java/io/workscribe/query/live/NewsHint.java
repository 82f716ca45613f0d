package io.workscribe.query.live;

import io.workscribe.api.live.query.TopicChanges;
import io.workscribe.api.live.query.TopicNews;
import io.workscribe.state.live.ToldHint;
import java.util.Set;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Wakes the readers of topics in every process. Whoever does not hear it looks by themselves. */
@Component
class NewsHint implements ToldHint {

    private static final Logger LOGGER = LoggerFactory.getLogger(NewsHint.class);

    private final QueryUpdateEmitter updates;

    NewsHint(QueryUpdateEmitter updates) {
        this.updates = updates;
    }

    @Override
    public void told(Set<String> topics, long newest) {
        try {
            updates.emit(TopicChanges.class, query -> topics.contains(query.topic()), new TopicNews(newest));
        } catch (RuntimeException unheard) {
            LOGGER.debug("News could not be told", unheard);
        }
    }
}
