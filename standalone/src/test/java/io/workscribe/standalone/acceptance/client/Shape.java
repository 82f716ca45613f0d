package io.workscribe.standalone.acceptance.client;

import tools.jackson.databind.JsonNode;

/** A shape for what does not arrive as the body of an answer. */
public enum Shape {
    PUSH("Push");

    private final String name;

    Shape(String name) {
        this.name = name;
    }

    public void check(JsonNode value) {
        Shapes.check(name, value, value.toString());
    }
}
