package io.workscribe.platform.web;

/**
 * A route for people who are signed in on which passwords can be guessed; a bean for each. One address may call it no
 * more often than it may sign in.
 */
public record GuessableRoute(String pattern) {}
