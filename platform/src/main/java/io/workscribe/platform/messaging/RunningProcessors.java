package io.workscribe.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;

/**
 * The event processors of this process: those that Axon made of its handlers, and those of the generations of read
 * models, which come and go.
 */
public final class RunningProcessors {

    /** What a generation is to its readers. */
    public enum Role {
        /** Nobody reads it, or no more. */
        APART,
        /** It is about to be read, so writers wait for it already. */
        JOINING,
        LIVE
    }

    private record Fed(FedGroup group, Role role) {}

    /**
     * A processor that writers wait for.
     *
     * @param handles whether it has a handler for events of a type, or may have one
     */
    public record Awaited(StreamingEventProcessor processor, Predicate<Class<?>> handles) {}

    private final Supplier<EventProcessingConfiguration> configuration;
    private final Map<String, Fed> generations = new TreeMap<>();
    private @Nullable Map<String, StreamingEventProcessor> configured;
    private volatile Map<String, StreamingEventProcessor> all = Map.of();
    private volatile List<Awaited> awaited = List.of();
    private volatile boolean known;

    /** @param configuration asked for when it is complete */
    public RunningProcessors(Supplier<EventProcessingConfiguration> configuration) {
        this.configuration = configuration;
    }

    /** By name, which for a generation is {@link ProcessorNames#ofGeneration}. */
    public Map<String, StreamingEventProcessor> all() {
        learn();
        return all;
    }

    /** Those that a writer waits for. */
    public List<Awaited> awaited() {
        learn();
        return awaited;
    }

    /** The names of those that nobody waits for although their group is awaited. */
    public synchronized Set<String> apart() {
        Set<String> apart = new TreeSet<>();
        generations.forEach((name, fed) -> {
            if (fed.role() == Role.APART) {
                apart.add(name);
            }
        });
        return apart;
    }

    /** The processor's name when a group is named: that of its live generation, if it has generations. */
    public synchronized String named(String nameOrGroup) {
        return generations.entrySet().stream()
                .filter(generation -> generation.getValue().role() == Role.LIVE
                        && ProcessorNames.groupOf(generation.getKey()).equals(nameOrGroup))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(nameOrGroup);
    }

    /** What an operator calls it: a live generation by its group. */
    public synchronized String shown(String name) {
        Fed fed = generations.get(name);
        return fed != null && fed.role() == Role.LIVE ? ProcessorNames.groupOf(name) : name;
    }

    public Optional<SequencedDeadLetterProcessor<EventMessage<?>>> deadLettersOf(String name) {
        synchronized (this) {
            Fed fed = generations.get(name);
            if (fed != null) {
                return Optional.of(fed.group().deadLetters());
            }
        }
        return configuration.get().sequencedDeadLetterProcessor(name);
    }

    /** Names of all that keep dead letters. */
    public List<String> withDeadLetters() {
        return Stream.of(all().keySet())
                .flatMap(Set::stream)
                .filter(name -> deadLettersOf(name).isPresent())
                .toList();
    }

    /** Also changes the role of one that is there. */
    public synchronized void put(String name, FedGroup group, Role role) {
        generations.put(name, new Fed(group, role));
        publish();
    }

    public synchronized void remove(String name) {
        generations.remove(name);
        publish();
    }

    private void learn() {
        if (!known) {
            synchronized (this) {
                Map<String, StreamingEventProcessor> found = new TreeMap<>();
                configuration.get().eventProcessors().forEach((name, processor) -> {
                    if (processor instanceof StreamingEventProcessor streaming) {
                        found.put(name, streaming);
                    }
                });
                configured = found;
                known = true;
                publish();
            }
        }
    }

    private void publish() {
        if (configured == null) {
            return;
        }
        Map<String, StreamingEventProcessor> every = new TreeMap<>(configured);
        List<Awaited> waitedFor = new ArrayList<>();
        configured.forEach((name, processor) -> {
            if (ProcessorNames.isAwaited(name)) {
                waitedFor.add(new Awaited(processor, type -> true));
            }
        });
        generations.forEach((name, fed) -> {
            every.put(name, fed.group().processor());
            if (fed.role() != Role.APART && ProcessorNames.isAwaited(name)) {
                waitedFor.add(new Awaited(fed.group().processor(), fed.group().handles()));
            }
        });
        all = every;
        awaited = List.copyOf(waitedFor);
    }
}
