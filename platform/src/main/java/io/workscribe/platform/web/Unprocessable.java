package io.workscribe.platform.web;

import java.util.List;

/** The request does not have the shape that the endpoint asks for: answered with 422 and every problem found. */
public class Unprocessable extends RuntimeException {

    private final transient List<Problem> problems;

    public Unprocessable(List<Problem> problems) {
        super("The request has " + problems.size() + " problem(s)", null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
