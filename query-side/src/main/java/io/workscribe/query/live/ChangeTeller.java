package io.workscribe.query.live;

import io.workscribe.api.identity.event.IdentityEvent;
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
import io.workscribe.query.live.ChangeLog.ToldAhead;
import io.workscribe.state.live.ToldHint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what happens into the log of told changes, once everybody can read it, together with its own position; then
 * tells whoever follows one of the topics. A batch of events is read and written with few statements; where it ends
 * within a change, the rest of that is told with it.
 */
@Component
@ProcessingGroup(ChangeTeller.GROUP)
class ChangeTeller {

    static final String GROUP = "live.changes";

    private static final Logger LOGGER = LoggerFactory.getLogger(ChangeTeller.class);
    private static final String BATCH = ChangeTeller.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** What was handled since the last commit. */
    private static final class Batch {

        private final List<Happened> events = new ArrayList<>();
        private @Nullable TrackingToken token;
    }

    private final ProjectionBarrier barrier;
    private final RestOfChange rest;
    private final List<ToldEvents> contexts;
    private final ChangeWriter writer;
    private final ChangeLog log;
    private final ToldHint hint;
    private final TransactionTemplate savepoint;

    ChangeTeller(
            ProjectionBarrier barrier,
            RestOfChange rest,
            List<ToldEvents> contexts,
            ChangeWriter writer,
            ChangeLog log,
            ToldHint hint,
            PlatformTransactionManager transactions) {
        this.barrier = barrier;
        this.rest = rest;
        this.contexts = contexts;
        this.writer = writer;
        this.log = log;
        this.hint = hint;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @EventHandler
    void on(IdentityEvent event, EventMessage<?> message, @Position long position, TrackingToken token) {
        add(message, position, token);
    }

    @EventHandler
    void on(OrganizationEvent event, EventMessage<?> message, @Position long position, TrackingToken token) {
        add(message, position, token);
    }

    @EventHandler
    void on(MembershipEvent event, EventMessage<?> message, @Position long position, TrackingToken token) {
        add(message, position, token);
    }

    @EventHandler
    void on(InvitationEvent event, EventMessage<?> message, @Position long position, TrackingToken token) {
        add(message, position, token);
    }

    @EventHandler
    void on(ProjectEvent event, EventMessage<?> message, @Position long position, TrackingToken token) {
        add(message, position, token);
    }

    @EventHandler
    void on(SprintEvent event, EventMessage<?> message, @Position long position, TrackingToken token) {
        add(message, position, token);
    }

    @EventHandler
    void on(TaskEvent event, EventMessage<?> message, @Position long position, TrackingToken token) {
        add(message, position, token);
    }

    @EventHandler
    void on(SpaceEvent event, EventMessage<?> message, @Position long position, TrackingToken token) {
        add(message, position, token);
    }

    @EventHandler
    void on(PageEvent event, EventMessage<?> message, @Position long position, TrackingToken token) {
        add(message, position, token);
    }

    @EventHandler
    void on(InboxEvent event, EventMessage<?> message, @Position long position, TrackingToken token) {
        add(message, position, token);
    }

    private void add(EventMessage<?> message, long position, TrackingToken token) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        Batch batch = work.getOrComputeResource(BATCH, first -> {
            Batch begun = new Batch();
            work.onPrepareCommit(ended -> tell(begun, ended));
            return begun;
        });
        batch.events.add(Happened.of(message, position));
        batch.token = token;
    }

    private void tell(Batch batch, UnitOfWork<?> work) {
        Optional<ToldAhead> told = log.toldAhead();
        List<Happened> events = new ArrayList<>(batch.events);
        String lastChange = events.get(events.size() - 1).changeId();
        List<Happened> ahead = rest.behind(Objects.requireNonNull(batch.token), lastChange);
        events.addAll(ahead);
        long newest = events.get(events.size() - 1).position();
        if (!barrier.await(newest, PATIENCE)) {
            throw new IllegalStateException("What happened cannot be read yet, so it is told later");
        }
        events.removeIf(event -> told.isPresent() && told.get().contains(event));
        List<NewEntry> entries = entries(events);
        if (!ahead.isEmpty()) {
            log.tellAhead(new ToldAhead(lastChange, newest));
        }
        if (entries.isEmpty()) {
            return;
        }
        long last = log.append(entries);
        Set<String> topics = new HashSet<>();
        entries.forEach(entry -> topics.add(entry.topic().key()));
        work.afterCommit(done -> hint.told(topics, last));
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
}
