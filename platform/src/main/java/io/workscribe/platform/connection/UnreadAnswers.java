package io.workscribe.platform.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers that their readers have not taken yet: so many bytes of one address and of all. Where there are too many,
 * the connection that waits longest is closed.
 */
final class UnreadAnswers {

    private final Map<String, Long> byAddress = new HashMap<>();
    private final Set<AnswerWriter> oldestFirst = new LinkedHashSet<>();
    private final long maxBytes;
    private final long maxOfAddress;
    private long bytes;

    UnreadAnswers(long maxBytes, long maxOfAddress) {
        this.maxBytes = maxBytes;
        this.maxOfAddress = maxOfAddress;
    }

    /** @param must whether it is kept in any case: a write was done, and whoever sent it has to know */
    boolean admit(AnswerWriter answer, boolean must) {
        List<AnswerWriter> inTheWay = new ArrayList<>();
        if (!add(answer, must, inTheWay)) {
            return false;
        }
        inTheWay.forEach(AnswerWriter::cut);
        return true;
    }

    private synchronized boolean add(AnswerWriter answer, boolean must, List<AnswerWriter> inTheWay) {
        long size = answer.size();
        long ofAddress = byAddress.getOrDefault(answer.address(), 0L);
        boolean fits = ofAddress == 0 || ofAddress + size <= maxOfAddress;
        // Whoever is cut goes within a second; until then twice as much may be there.
        if (!must && (!fits || bytes + size > 2 * maxBytes)) {
            return false;
        }
        long over = bytes + size - maxBytes;
        for (AnswerWriter old : oldestFirst) {
            if (over <= 0) {
                break;
            }
            over -= old.size();
            inTheWay.add(old);
        }
        oldestFirst.add(answer);
        byAddress.merge(answer.address(), size, Long::sum);
        bytes += size;
        return true;
    }

    synchronized void read(AnswerWriter answer, long some) {
        if (oldestFirst.contains(answer)) {
            forget(answer, some);
        }
    }

    synchronized void remove(AnswerWriter answer, long left) {
        if (oldestFirst.remove(answer)) {
            forget(answer, left);
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private void forget(AnswerWriter answer, long some) {
        bytes -= some;
        byAddress.computeIfPresent(answer.address(), (address, all) -> all > some ? all - some : null);
    }
}
