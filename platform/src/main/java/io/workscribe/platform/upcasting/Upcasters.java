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
            new AddedFields(TASK + "CommentDeleted", "1", "2", "authorId", "body", "edited"),
            new AddedFields(TASK + "TaskDeleted", "1", "2", "subtaskIds"),
            new AddedFields(PROJECT + "LabelDeleted", "1", "2", "color", "taskIds"),
            new AddedFields(SPRINT + "SprintCompleted", "1", "2", "movedTaskIds"),
            new AddedFields(SPRINT + "SprintDeleted", "1", "2", "taskIds"),
            new AddedFields(WIKI + "SpaceDeleted", "1", "2", "key", "name"),
            new AddedFields(WIKI + "PageRemoved", "1", "2", "places"));

    public static EventUpcasterChain chain() {
        return new EventUpcasterChain(ALL);
    }

    @Bean
    ConfigurerModule eventUpcasters() {
        return configurer -> ALL.forEach(upcaster -> configurer.registerEventUpcaster(axon -> upcaster));
    }
}
