package io.workscribe.query.live;

import io.workscribe.api.identity.event.IdentityEvent;
import io.workscribe.api.live.query.TopicChanges;
import io.workscribe.api.live.query.TopicNews;
import io.workscribe.api.membership.event.InvitationEvent;
import io.workscribe.api.membership.event.MembershipEvent;
import io.workscribe.api.membership.event.OrganizationEvent;
import io.workscribe.api.notification.event.InboxEvent;
import io.workscribe.api.project.event.ProjectEvent;
import io.workscribe.api.sprint.event.SprintEvent;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.wiki.event.PageEvent;
import io.workscribe.api.wiki.event.SpaceEvent;
import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.database.Outage;
import io.workscribe.platform.messaging.Position;
import io.workscribe.query.live.ChangeLog.NewEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what happens into the log of told changes, once everybody can read it, together with its own position; then
 * tells whoever follows one of the topics. A batch of events is read and written with few statements.
 */
@Component
@ProcessingGroup(ChangeTeller.GROUP)
class ChangeTeller {

    static final String GROUP = "live.changes";

    private static final Logger LOGGER = LoggerFactory.getLogger(ChangeTeller.class);
    private static final String BATCH = ChangeTeller.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ProjectionBarrier barrier;
    private final List<ToldEvents> contexts;
    private final ChangeWriter writer;
    private final ChangeLog log;
    private final QueryUpdateEmitter updates;
    private final TransactionTemplate savepoint;

    ChangeTeller(
            ProjectionBarrier barrier,
            List<ToldEvents> contexts,
            ChangeWriter writer,
            ChangeLog log,
            QueryUpdateEmitter updates,
            PlatformTransactionManager transactions) {
        this.barrier = barrier;
        this.contexts = contexts;
        this.writer = writer;
        this.log = log;
        this.updates = updates;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @EventHandler
    void on(IdentityEvent event, EventMessage<?> message, @Position long position) {
        add(message, position);
    }

    @EventHandler
    void on(OrganizationEvent event, EventMessage<?> message, @Position long position) {
        add(message, position);
    }

    @EventHandler
    void on(MembershipEvent event, EventMessage<?> message, @Position long position) {
        add(message, position);
    }

    @EventHandler
    void on(InvitationEvent event, EventMessage<?> message, @Position long position) {
        add(message, position);
    }

    @EventHandler
    void on(ProjectEvent event, EventMessage<?> message, @Position long position) {
        add(message, position);
    }

    @EventHandler
    void on(SprintEvent event, EventMessage<?> message, @Position long position) {
        add(message, position);
    }

    @EventHandler
    void on(TaskEvent event, EventMessage<?> message, @Position long position) {
        add(message, position);
    }

    @EventHandler
    void on(SpaceEvent event, EventMessage<?> message, @Position long position) {
        add(message, position);
    }

    @EventHandler
    void on(PageEvent event, EventMessage<?> message, @Position long position) {
        add(message, position);
    }

    @EventHandler
    void on(InboxEvent event, EventMessage<?> message, @Position long position) {
        add(message, position);
    }

    private void add(EventMessage<?> message, long position) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        List<Happened> events = batch.getOrComputeResource(BATCH, first -> {
            List<Happened> all = new ArrayList<>();
            batch.onPrepareCommit(work -> tell(all, work));
            return all;
        });
        events.add(Happened.of(message, position));
    }

    private void tell(List<Happened> events, UnitOfWork<?> batch) {
        long newest = events.stream().mapToLong(Happened::position).max().orElseThrow();
        if (!barrier.await(newest, PATIENCE)) {
            throw new IllegalStateException("What happened cannot be read yet, so it is told later");
        }
        List<NewEntry> entries = entries(events);
        if (entries.isEmpty()) {
            return;
        }
        long last = log.append(entries);
        Set<String> topics = new HashSet<>();
        entries.forEach(entry -> topics.add(entry.topic().key()));
        batch.afterCommit(done -> hint(topics, last));
    }

    private List<NewEntry> entries(List<Happened> events) {
        try {
            return inSavepoint(events);
        } catch (RuntimeException failed) {
            if (Outage.isIn(failed)) {
                throw failed;
            }
            LOGGER.error("What {} events mean for whom could not be found out at once", events.size(), failed);
        }
        List<NewEntry> entries = new ArrayList<>();
        for (Happened event : events) {
            entries.addAll(entriesAlone(event));
        }
        return entries;
    }

    /** One event that nobody understands must not keep the others from being told. */
    private List<NewEntry> entriesAlone(Happened event) {
        try {
            return inSavepoint(List.of(event));
        } catch (RuntimeException failed) {
            if (Outage.isIn(failed)) {
                throw failed;
            }
            LOGGER.error(
                    "Nobody is told of {} at {}", event.event().getClass().getSimpleName(), event.position(), failed);
            return List.of();
        }
    }

    private List<NewEntry> inSavepoint(List<Happened> events) {
        return Objects.requireNonNull(savepoint.execute(status -> {
            Drafts drafts = new Drafts();
            for (Happened happened : events) {
                contexts.stream()
                        .filter(context -> context.knows(happened.event()))
                        .forEach(context -> context.tell(happened, drafts));
            }
            return writer.write(drafts.inOrder());
        }));
    }

    /** Whoever does not hear it looks by themselves. */
    private void hint(Set<String> topics, long last) {
        try {
            updates.emit(TopicChanges.class, query -> topics.contains(query.topic()), new TopicNews(last));
        } catch (RuntimeException unheard) {
            LOGGER.debug("News could not be told", unheard);
        }
    }
}
