package io.workscribe.api.live.query;

import io.workscribe.api.common.Query;

/**
 * A subscription of a process for all who follow a topic there; it reads what is new, and looks who may see it, by
 * itself.
 *
 * @param topic as the log of told changes names it
 */
public record TopicChanges(String topic) implements Query<TopicNews> {

    @Override
    public Class<TopicNews> resultType() {
        return TopicNews.class;
    }
}
