package io.workscribe.query.live.socket;

import io.workscribe.api.live.query.TopicChanges;
import io.workscribe.api.live.query.TopicNews;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;

/**
 * One subscription query for each topic that somebody follows here, whoever they are. What it brings is a hint that the
 * log has something new: the log decides what is told, and is looked at whether or not there was a hint. A subscription
 * stays for a moment when nobody is left: most come back.
 */
final class TopicFeeds {

    private static final Logger LOGGER = LoggerFactory.getLogger(TopicFeeds.class);
    private static final int WAITING_NEWS = 16;

    private static final class Feed {

        private final SubscriptionQueryResult<TopicNews, TopicNews> query;
        private final Disposable news;
        private long followedAt = System.nanoTime();

        Feed(SubscriptionQueryResult<TopicNews, TopicNews> query, Disposable news) {
            this.query = query;
            this.news = news;
        }

        void close() {
            news.dispose();
            query.cancel();
        }
    }

    private final QueryGateway queries;
    private final BiConsumer<String, TopicNews> onNews;
    private final Duration linger;
    private final Map<String, Feed> feeds = new HashMap<>();

    /** @param onNews must not block */
    TopicFeeds(QueryGateway queries, BiConsumer<String, TopicNews> onNews, Duration linger) {
        this.queries = queries;
        this.onNews = onNews;
        this.linger = linger;
    }

    synchronized void open(String topic) {
        if (!feeds.containsKey(topic)) {
            feeds.put(topic, subscribe(topic));
        }
    }

    /** News came that were not heard of. */
    synchronized void openAgain(Set<String> topics) {
        topics.forEach(topic -> {
            Feed silent = feeds.remove(topic);
            if (silent != null) {
                silent.close();
                open(topic);
            }
        });
    }

    /** @param followed the topics that somebody follows now */
    synchronized void tidy(Set<String> followed) {
        long now = System.nanoTime();
        feeds.entrySet().removeIf(feed -> {
            if (followed.contains(feed.getKey())) {
                feed.getValue().followedAt = now;
                return false;
            }
            boolean left = now - feed.getValue().followedAt > linger.toNanos();
            if (left) {
                feed.getValue().close();
            }
            return left;
        });
        followed.forEach(this::open);
    }

    synchronized void closeAll() {
        feeds.values().forEach(Feed::close);
        feeds.clear();
    }

    private Feed subscribe(String topic) {
        SubscriptionQueryResult<TopicNews, TopicNews> query = queries.subscriptionQuery(
                TopicChanges.class.getName(),
                new TopicChanges(topic),
                ResponseTypes.instanceOf(TopicNews.class),
                ResponseTypes.instanceOf(TopicNews.class),
                WAITING_NEWS);
        Disposable hints = query.updates()
                .onBackpressureLatest()
                .doOnTerminate(() -> forget(topic))
                .subscribe(
                        news -> onNews.accept(topic, news),
                        failed -> LOGGER.debug("News of {} are not heard", topic, failed));
        return new Feed(query, hints);
    }

    /** It ended by itself; it is made anew at the next look. */
    private synchronized void forget(String topic) {
        feeds.remove(topic);
    }
}
