package io.workscribe.distributed.consistency;

import java.util.List;
import java.util.Set;

/**
 * What a process says of its event processors.
 *
 * @param node the name of the process
 * @param groups every group that it could work on; empty when it says good-bye
 * @param apart those of the groups that no writer waits for: generations that are being built, or on their way out
 * @param segments what it does work on
 */
record NodeProgress(String node, Set<String> groups, Set<String> apart, List<Segment> segments) {

    /**
     * @param id as Axon has it
     * @param mask as Axon has it: a segment is one of mask + 1 equal parts of its group
     * @param position the newest event that it has seen; -1 before the first
     */
    record Segment(String group, int id, int mask, long position) {}
}
