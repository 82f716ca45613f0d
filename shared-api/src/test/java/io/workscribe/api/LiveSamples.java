package io.workscribe.api;

import static io.workscribe.api.SampleIds.TASK;

import io.workscribe.api.live.query.TopicChanges;
import io.workscribe.api.live.query.TopicNews;
import java.util.List;

final class LiveSamples {

    private LiveSamples() {}

    static List<Record> all() {
        return List.of(new TopicChanges("task:" + TASK), new TopicNews(4_711));
    }
}
