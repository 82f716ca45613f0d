package io.workscribe.platform.upcasting;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All upcasters, in the order in which they are applied: each makes of one revision the next. */
@Configuration(proxyBeanMethods = false)
public class Upcasters {

    private static final String TASK = "io.workscribe.api.task.event.";
    private static final String PROJECT = "io.workscribe.api.project.event.";
    private static final String SPRINT = "io.workscribe.api.sprint.event.";
    private static final String WIKI = "io.workscribe.api.wiki.event.";

    private static final List<EventUpcaster> ALL = List.of(
            new ChangeOfOldEvents(),
            NextRevision.adding(TASK + "CommentDeleted", 2, "authorId", "body", "edited"),
            NextRevision.without(TASK + "TaskDescribed", 2, "previousDescription"),
            NextRevision.adding(TASK + "TaskDeleted", 2, "subtaskIds"),
            NextRevision.adding(PROJECT + "LabelDeleted", 2, "color", "taskIds"),
            NextRevision.adding(SPRINT + "SprintCompleted", 2, "movedTaskIds"),
            NextRevision.adding(SPRINT + "SprintDeleted", 2, "taskIds"),
            NextRevision.adding(WIKI + "SpaceDeleted", 2, "key", "name"),
            NextRevision.adding(WIKI + "PageRemoved", 2, "places"),
            NextRevision.adding(WIKI + "PageEdited", 2, "run"));

    public static EventUpcasterChain chain() {
        return new EventUpcasterChain(ALL);
    }

    @Bean
    ConfigurerModule eventUpcasters() {
        return configurer -> ALL.forEach(upcaster -> configurer.registerEventUpcaster(axon -> upcaster));
    }
}
