package io.workscribe.query.live.socket;

import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.security.AccessTokens;
import io.workscribe.query.live.ChangeLog;
import io.workscribe.query.live.Topic;
import io.workscribe.query.live.TopicCursor;
import io.workscribe.query.live.TopicCursor.Place;
import io.workscribe.query.live.socket.Presence.State;
import io.workscribe.query.live.socket.Rights.Access;
import io.workscribe.query.live.socket.SocketTexts.Accepted;
import io.workscribe.query.live.socket.SocketTexts.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What browsers may say, and what follows. */
final class Conversation {

    private static final Logger LOGGER = LoggerFactory.getLogger(Conversation.class);

    private static final int MOST_TOPICS = 50;

    /** Of one message: so many more cannot be meant. */
    private static final int MOST_LOOKED_AT = 4 * MOST_TOPICS;

    private static final int LONGEST_ID = 64;
    private static final Access NO_ACCESS = new Access(false, false, null);

    private final OpenSockets sockets;
    private final AccessTokens tokens;
    private final Rights rights;
    private final ChangeLog log;
    private final LogFollower follower;
    private final ProjectionBarrier barrier;
    private final Presence presence;
    private final SocketTexts texts;
    private final JsonMapper mapper;

    Conversation(
            OpenSockets sockets,
            AccessTokens tokens,
            Rights rights,
            ChangeLog log,
            LogFollower follower,
            ProjectionBarrier barrier,
            Presence presence,
            SocketTexts texts,
            JsonMapper mapper) {
        this.sockets = sockets;
        this.tokens = tokens;
        this.rights = rights;
        this.log = log;
        this.follower = follower;
        this.barrier = barrier;
        this.presence = presence;
        this.texts = texts;
        this.mapper = mapper;
    }

    /** What was said cannot be understood. */
    private static final class InvalidMessageException extends Exception {

        InvalidMessageException(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * A topic that was asked for.
     *
     * @param after where it shall go on; null for from now on
     */
    private record Wanted(Topic topic, @Nullable String after) {}

    void hear(LiveSocket socket, String text) {
        JsonNode id = null;
        try {
            ObjectNode message = object(text);
            id = idOf(message);
            answer(socket, message, id);
        } catch (InvalidMessageException invalid) {
            socket.say(texts.error(id, SocketTexts.INVALID_MESSAGE, String.valueOf(invalid.getMessage())));
        }
    }

    private void answer(LiveSocket socket, ObjectNode message, @Nullable JsonNode id) throws InvalidMessageException {
        String type = message.path("type").isString() ? message.get("type").stringValue() : "";
        if (socket.isKnown() == type.equals("authenticate")) {
            throw new InvalidMessageException(
                    socket.isKnown() ? "This socket is authenticated already" : "Authenticate first");
        }
        switch (type) {
            case "authenticate" -> authenticate(socket, message);
            case "hello" -> hello(socket, message, id);
            case "subscribe" -> subscribe(socket, message, id);
            case "unsubscribe" -> unsubscribe(socket, message, id);
            case "presence" -> presence(socket, message, id);
            case "ping" -> socket.say(texts.pong(id));
            default -> throw new InvalidMessageException("There is no message of this type");
        }
    }

    private ObjectNode object(String text) throws InvalidMessageException {
        try {
            if (mapper.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException broken) {
            LOGGER.debug("Not JSON", broken);
        }
        throw new InvalidMessageException("A message is a JSON object");
    }

    private static @Nullable JsonNode idOf(ObjectNode message) throws InvalidMessageException {
        JsonNode id = message.get("id");
        if (id == null || id.isNull()) {
            return null;
        }
        if (id.isIntegralNumber() || id.isString() && id.stringValue().length() <= LONGEST_ID) {
            return id;
        }
        throw new InvalidMessageException("An id is an integer or a text of at most 64 characters");
    }

    private void authenticate(LiveSocket socket, ObjectNode message) throws InvalidMessageException {
        if (!message.path("token").isString()) {
            throw new InvalidMessageException("The token is missing");
        }
        if (tokens.check(message.get("token").stringValue()) instanceof AccessTokens.Accepted accepted) {
            sockets.belongsTo(socket, accepted.userId(), accepted.sessionId());
        } else {
            sockets.unauthenticated(socket);
        }
    }

    private void hello(LiveSocket socket, ObjectNode message, @Nullable JsonNode id) throws InvalidMessageException {
        Topic me = Topic.me(socket.userId());
        Wanted wanted = new Wanted(me, after(message));
        begin(
                socket,
                List.of(wanted),
                Map.of(me, new Access(true, true, null)),
                accepted -> texts.welcome(id, accepted.get(0)));
    }

    private void subscribe(LiveSocket socket, ObjectNode message, @Nullable JsonNode id)
            throws InvalidMessageException {
        Map<Topic, Wanted> wanted = new LinkedHashMap<>();
        List<Refused> refused = new ArrayList<>();
        for (JsonNode entry : topics(message)) {
            if (!(entry instanceof ObjectNode topic) || !topic.path("topic").isString()) {
                throw new InvalidMessageException("A topic to subscribe to is an object with the key topic");
            }
            String name = topic.get("topic").stringValue();
            String after = after(topic);
            Optional<Topic> known = Topic.parse(name, socket.userId());
            if (known.isPresent()) {
                wanted.put(known.get(), new Wanted(known.get(), after));
            } else {
                refused.add(new Refused(name, SocketTexts.NOT_FOUND));
            }
        }
        List<Topic> looked = wanted.keySet().stream().limit(MOST_LOOKED_AT).toList();
        Map<Topic, Access> access = rights.access(looked, socket.userId());
        List<Wanted> allowed = new ArrayList<>();
        int room = MOST_TOPICS - socket.subscribed();
        for (Wanted topic : wanted.values()) {
            Access found = access.getOrDefault(topic.topic(), NO_ACCESS);
            boolean counts = topic.topic().kind() != Topic.Kind.ME && !socket.follows(topic.topic());
            if (!access.containsKey(topic.topic())) {
                refused.add(new Refused(topic.topic().text(), SocketTexts.TOO_MANY_SUBSCRIPTIONS));
            } else if (!found.allowed()) {
                refused.add(new Refused(
                        topic.topic().text(), found.found() ? SocketTexts.FORBIDDEN : SocketTexts.NOT_FOUND));
            } else if (counts && room <= 0) {
                refused.add(new Refused(topic.topic().text(), SocketTexts.TOO_MANY_SUBSCRIPTIONS));
            } else {
                room -= counts ? 1 : 0;
                allowed.add(topic);
            }
        }
        begin(socket, allowed, access, accepted -> texts.subscribed(id, accepted, refused));
    }

    /** The answer comes before anything that is told of the topics. */
    private void begin(
            LiveSocket socket,
            List<Wanted> allowed,
            Map<Topic, Access> access,
            Function<List<Accepted>, String> answer) {
        long readable = barrier.readable();
        Map<Wanted, Place> resumed = resumed(allowed);
        follower.begin(position -> {
            List<Accepted> accepted = new ArrayList<>();
            List<Subscription> begun = new ArrayList<>();
            for (Wanted wanted : allowed) {
                Access of = access.getOrDefault(wanted.topic(), new Access(true, true, null));
                Subscription known = socket.subscription(wanted.topic());
                if (known != null && wanted.after() == null) {
                    String cursor = follower.cursor(wanted.topic(), known.place(position));
                    accepted.add(new Accepted(wanted.topic(), cursor, false));
                    continue;
                }
                Subscription subscription =
                        new Subscription(socket, wanted.topic(), Subscription.Form.CHANGES, of.organizationId());
                accepted.add(begin(subscription, wanted, Optional.ofNullable(resumed.get(wanted)), position, readable));
                begun.add(subscription);
            }
            socket.say(answer.apply(accepted));
            begun.forEach(subscription -> {
                socket.unfollow(subscription.topic);
                socket.follow(subscription);
            });
        });
        allowed.forEach(wanted -> sockets.feed(wanted.topic()));
    }

    private Accepted begin(
            Subscription subscription, Wanted wanted, Optional<Place> resumed, long position, long readable) {
        Place place = resumed.orElse(new Place(position, readable));
        if (place.seq() < position) {
            subscription.replayFrom(place);
        } else {
            subscription.beginAt(place);
        }
        boolean resync = wanted.after() != null && resumed.isEmpty();
        return new Accepted(wanted.topic(), follower.cursor(wanted.topic(), place), resync);
    }

    /** Where those go on that say so and can. */
    private Map<Wanted, Place> resumed(List<Wanted> all) {
        Map<Wanted, Place> resumed = new HashMap<>();
        if (all.stream().allMatch(wanted -> wanted.after() == null)) {
            return resumed;
        }
        UUID epoch = log.epoch();
        long head = log.head();
        long trimmedTo = log.trimmedTo();
        for (Wanted wanted : all) {
            Optional.ofNullable(wanted.after())
                    .flatMap(after -> TopicCursor.read(after, epoch, wanted.topic()))
                    .filter(place -> place.seq() >= trimmedTo && place.seq() <= head)
                    .ifPresent(place -> resumed.put(wanted, place));
        }
        return resumed;
    }

    private void unsubscribe(LiveSocket socket, ObjectNode message, @Nullable JsonNode id)
            throws InvalidMessageException {
        List<String> names = new ArrayList<>();
        for (JsonNode topic : topics(message)) {
            if (!topic.isString()) {
                throw new InvalidMessageException("A topic to unsubscribe from is a text");
            }
            names.add(topic.stringValue());
        }
        names.forEach(name -> Topic.parse(name, socket.userId()).ifPresent(socket::unfollow));
        socket.say(texts.unsubscribed(id, names));
    }

    private void presence(LiveSocket socket, ObjectNode message, @Nullable JsonNode id) throws InvalidMessageException {
        Optional<State> state = state(message);
        if (!message.path("topic").isString()) {
            throw new InvalidMessageException("The topic is missing");
        }
        Optional<Topic> topic = Topic.parse(message.get("topic").stringValue(), socket.userId())
                .filter(known -> known.kind() == Topic.Kind.TASK || known.kind() == Topic.Kind.PAGE);
        if (topic.isEmpty()) {
            socket.say(texts.error(id, SocketTexts.NOT_FOUND, "One can be at a task or a page"));
        } else if (state.isEmpty()) {
            socket.isGoneFrom(topic.get());
            presence.leave(socket, topic.get());
        } else {
            say(socket, topic.get(), state.get(), id);
        }
    }

    private void say(LiveSocket socket, Topic topic, State state, @Nullable JsonNode id) {
        Access access = rights.access(List.of(topic), socket.userId()).getOrDefault(topic, NO_ACCESS);
        UUID organization = access.organizationId();
        if (organization == null || !access.allowed()) {
            String code = access.found() ? SocketTexts.FORBIDDEN : SocketTexts.NOT_FOUND;
            socket.say(texts.error(id, code, "This cannot be seen"));
        } else if (!socket.isAt(topic, organization, MOST_TOPICS)) {
            socket.say(texts.error(id, SocketTexts.TOO_MANY_SUBSCRIPTIONS, "Nobody is in so many places at once"));
        } else {
            presence.say(socket, topic, organization, state);
            sockets.feed(topic);
        }
    }

    /** Empty when nobody is there any more. */
    private static Optional<State> state(ObjectNode message) throws InvalidMessageException {
        JsonNode state = message.get("state");
        if (state == null) {
            throw new InvalidMessageException("The state is missing");
        }
        if (state.isNull()) {
            return Optional.empty();
        }
        String name = state.isString() ? state.stringValue() : "";
        return switch (name) {
            case "viewing" -> Optional.of(State.VIEWING);
            case "editing" -> Optional.of(State.EDITING);
            default -> throw new InvalidMessageException("A state is viewing, editing or null");
        };
    }

    private static JsonNode topics(ObjectNode message) throws InvalidMessageException {
        if (!message.path("topics").isArray()) {
            throw new InvalidMessageException("The topics are missing");
        }
        return message.get("topics");
    }

    private static @Nullable String after(ObjectNode message) throws InvalidMessageException {
        JsonNode after = message.get("after");
        if (after == null || after.isNull()) {
            return null;
        }
        if (!after.isString()) {
            throw new InvalidMessageException("A cursor is a text");
        }
        return after.stringValue();
    }
}
