package io.workscribe.standalone.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Requests sent at the same moment. */
public final class Race {

    private Race() {}

    /** Runs all at once and waits for all. */
    public static <T> List<T> run(int runners, IntFunction<T> each) {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            CyclicBarrier start = new CyclicBarrier(runners);
            List<Callable<T>> tasks = IntStream.range(0, runners)
                    .mapToObj(runner -> (Callable<T>) () -> {
                        start.await();
                        return each.apply(runner);
                    })
                    .toList();
            return threads.invokeAll(tasks).stream().map(Race::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Exactly one request succeeds; every other is refused like a late one. Returns the winner. */
    public static Answer oneWins(List<Answer> answers, int success, int refusal, String code) {
        List<Answer> winners =
                answers.stream().filter(answer -> answer.status() == success).toList();
        assertThat(winners).as(answers.toString()).hasSize(1);
        answers.stream().filter(answer -> answer.status() != success).forEach(answer -> answer.refused(refusal, code));
        return winners.get(0);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
