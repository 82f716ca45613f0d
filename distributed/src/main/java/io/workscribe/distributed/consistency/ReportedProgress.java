package io.workscribe.distributed.consistency;

import io.workscribe.distributed.consistency.NodeProgress.Segment;
import io.workscribe.platform.consistency.ClusterProgress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** The newest report of every process: together they tell how far each group is, and who works on it. */
final class ReportedProgress implements ClusterProgress {

    /** Nobody who lives is silent for that long. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private record SegmentKey(String group, int id) {}

    private record Held(String node, int mask, long position) {

        double share() {
            return 1.0 / (mask + 1);
        }
    }

    private record Claimed(long at, long position) {}

    private record Known(Set<String> groups, Set<String> apart, long heardAt) {}

    private final Map<String, Known> nodes = new HashMap<>();
    private final Map<SegmentKey, Held> segments = new HashMap<>();
    private final Map<String, Claimed> claimed = new HashMap<>();
    private final Duration takeOver;

    /** @param takeOver how long it may take until the segments of a process that died are with another one */
    ReportedProgress(Duration takeOver) {
        this.takeOver = takeOver;
    }

    synchronized void add(NodeProgress report) {
        forgetTheSilent();
        segments.values().removeIf(held -> held.node().equals(report.node()));
        for (Segment segment : report.segments()) {
            // Whoever reported it before has lost it meanwhile.
            segments.put(
                    new SegmentKey(segment.group(), segment.id()),
                    new Held(report.node(), segment.mask(), segment.position()));
        }
        if (report.groups().isEmpty()) {
            nodes.remove(report.node());
        } else {
            nodes.put(report.node(), new Known(report.groups(), report.apart(), System.nanoTime()));
        }
        notifyAll();
    }

    /** Whether all of these groups have seen the position within the time; false when nobody has such a group. */
    synchronized boolean await(Predicate<String> which, long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!havePassed(which, position)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** How far the slowest of these groups is; -1 when there is none, or nobody works on one. */
    synchronized long lowest(Predicate<String> which) {
        Set<String> groups = groups(which);
        boolean claimed = !groups.isEmpty() && groups.stream().allMatch(group -> sharesOf(group, held -> true) >= 1);
        return claimed ? groups.stream().mapToLong(this::lowestPosition).min().orElse(-1) : -1;
    }

    @Override
    public synchronized OptionalLong position(String group) {
        forgetTheSilent();
        long now = System.nanoTime();
        if (sharesOf(group, segment -> true) >= 1) {
            claimed.put(group, new Claimed(now, lowestPosition(group)));
        }
        Claimed last = claimed.get(group);
        return last == null || now - last.at() > takeOver.toNanos()
                ? OptionalLong.empty()
                : OptionalLong.of(last.position());
    }

    private long lowestPosition(String group) {
        return segments.entrySet().stream()
                .filter(segment -> segment.getKey().group().equals(group))
                .mapToLong(segment -> segment.getValue().position())
                .min()
                .orElseThrow();
    }

    /** How many segments each process that knows the group works on, of all groups. */
    public synchronized Map<String, Integer> claimsOfNodesWith(String group) {
        forgetTheSilent();
        Map<String, Integer> claims = new HashMap<>();
        nodes.forEach((node, known) -> {
            if (known.groups().contains(group)) {
                claims.put(node, (int) segments.values().stream()
                        .filter(held -> held.node().equals(node))
                        .count());
            }
        });
        return claims;
    }

    private boolean havePassed(Predicate<String> which, long position) {
        Set<String> groups = groups(which);
        return !groups.isEmpty()
                && groups.stream().allMatch(group -> sharesOf(group, held -> held.position() >= position) >= 1);
    }

    private Set<String> groups(Predicate<String> which) {
        Set<String> groups = new HashSet<>();
        nodes.values().stream()
                .map(Known::groups)
                .flatMap(Collection::stream)
                .filter(which)
                .forEach(groups::add);
        // Where one says so the others have not heard it yet.
        nodes.values().stream().map(Known::apart).forEach(groups::removeAll);
        return groups;
    }

    private double sharesOf(String group, Predicate<Held> which) {
        return segments.entrySet().stream()
                .filter(segment -> segment.getKey().group().equals(group) && which.test(segment.getValue()))
                .mapToDouble(segment -> segment.getValue().share())
                .sum();
    }

    private void forgetTheSilent() {
        long oldest = System.nanoTime() - LONGEST_SILENCE.toNanos();
        nodes.values().removeIf(node -> node.heardAt() - oldest < 0);
        segments.values().removeIf(held -> !nodes.containsKey(held.node()));
    }
}
