package io.workscribe.standalone.documentation.api;

import io.workscribe.platform.web.RequestedField;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests that have everything wrong to each endpoint and listens to what it asks of them. Ids are malformed and
 * bodies empty, so nothing is changed.
 */
final class Interviewer {

    private static final String MALFORMED = "unknown";

    /** Notes the questions of the one request that is being answered. */
    private static final class Notes implements RequestedField.Listener {

        private final List<RequestedField> noted = new ArrayList<>();

        @Override
        public synchronized void requested(HttpServletRequest request, RequestedField requested) {
            noted.add(requested);
        }

        synchronized List<RequestedField> take() {
            List<RequestedField> taken = List.copyOf(noted);
            noted.clear();
            return taken;
        }
    }

    private final Notes notes = new Notes();
    private final Server server;
    private final Person person;
    private final Organization organization;

    Interviewer() {
        server = Server.startedWith(Map.of(), this::listen);
        person = server.register("Olga");
        organization = person.createsOrganization();
    }

    private void listen(ConfigurableApplicationContext application) {
        application.getBeanFactory().registerSingleton("apiDescription", notes);
    }

    Server server() {
        return server;
    }

    /** As the server tells it. */
    String version() {
        return server.anonymous().root("GET", "/", null).text("/version");
    }

    Interview interview(Endpoint endpoint) {
        Session session = new Session(endpoint);
        if (endpoint.takesBody()) {
            session.send("[]", "");
            if (session.requested("body", List.of()) && !session.mayEndSession()) {
                session.send("{}", "");
                session.askAboutItems();
            }
            if (endpoint.takesSessionCookie()) {
                session.sendWithCookie("[]");
            }
        } else {
            session.send(null, "");
            session.malformParameters();
        }
        return new Interview(session.rounds, session.invalid);
    }

    private String pathOf(Endpoint endpoint) {
        return endpoint.path().replace("{slug}", organization.slug()).replaceAll("\\{[^}]+}", MALFORMED);
    }

    /** The questions of one endpoint. */
    private final class Session {

        private final Endpoint endpoint;
        private final Client caller;
        private final List<List<RequestedField>> rounds = new ArrayList<>();
        private JsonNode invalid;

        Session(Endpoint endpoint) {
            this.endpoint = endpoint;
            this.caller = mayEndSession() ? person.signsInAgain() : person;
        }

        boolean mayEndSession() {
            return endpoint.path().endsWith("/logout");
        }

        boolean requested(String place, List<String> keys) {
            return all().stream()
                    .anyMatch(requested ->
                            requested.place().equals(place) && requested.keys().equals(keys));
        }

        void send(String body, String query) {
            notes.take();
            Answer answer = caller.root(endpoint.method().name(), pathOf(endpoint) + query, body);
            rounds.add(notes.take());
            // What an empty object lacks says more than that a list is none.
            if (answer.status() == 422 && (invalid == null || "{}".equals(body))) {
                invalid = answer.json();
            }
        }

        /** A body that is ignored then is none that must be sent. */
        void sendWithCookie(String body) {
            notes.take();
            caller.with("X-Session", "cookie").root(endpoint.method().name(), pathOf(endpoint), body);
            rounds.add(notes.take());
        }

        /** Lists of objects are asked about their items only when there are some. */
        void askAboutItems() {
            Set<List<String>> sent = new HashSet<>();
            boolean more = true;
            while (more) {
                List<List<String>> lists = all().stream()
                        .filter(requested -> isListOfObjects(requested.schema().keywords()))
                        .map(RequestedField::keys)
                        .distinct()
                        .filter(sent::add)
                        .toList();
                lists.forEach(keys -> send(withItem(keys), ""));
                more = !lists.isEmpty();
            }
        }

        private static String withItem(List<String> keys) {
            String json = "[{}]";
            for (int i = keys.size() - 1; i >= 0; i--) {
                String key = keys.get(i);
                json = key.equals(RequestedField.EACH) ? "[" + json + "]" : "{\"" + key + "\":" + json + "}";
            }
            return json;
        }

        private static boolean isListOfObjects(Map<String, Object> schema) {
            return schema.get("items") instanceof Map<?, ?> items && "object".equals(items.get("type"));
        }

        void malformParameters() {
            List<String> parameters = all().stream()
                    .filter(requested -> requested.place().equals("query"))
                    .map(requested -> requested.keys().get(0))
                    .distinct()
                    .toList();
            if (!parameters.isEmpty() && invalid == null) {
                send(
                        null,
                        parameters.stream()
                                .map(name -> name + "=" + MALFORMED)
                                .collect(Collectors.joining("&", "?", "")));
            }
        }

        private List<RequestedField> all() {
            return rounds.stream().flatMap(List::stream).toList();
        }
    }
}
