package io.workscribe.standalone.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.client.Json;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** What an operator asks of the management port. */
final class Operations {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final StartedApplication application;

    Operations(StartedApplication application) {
        this.application = application;
    }

    HttpResponse<String> change(String model, String wish) {
        return send(request("readmodels/" + model)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wish))
                .build());
    }

    void accept(String model, String wish) {
        HttpResponse<String> answer = change(model, wish);
        assertThat(answer.statusCode()).as(model + " " + answer.body()).isEqualTo(202);
    }

    JsonNode models() {
        HttpResponse<String> answer = send(request("readmodels").GET().build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.parse(answer.body()).get("models");
    }

    JsonNode model(String name) {
        for (JsonNode model : models()) {
            if (model.get("name").asString().equals(name)) {
                return model;
            }
        }
        throw new AssertionError("There is no " + name);
    }

    JsonNode health() {
        return Json.parse(send(request("health").GET().build()).body());
    }

    private HttpRequest.Builder request(String path) {
        String port = application.context().getEnvironment().getRequiredProperty("local.management.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/" + path));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
