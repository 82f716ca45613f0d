package io.workscribe.platform.web;

import org.springframework.http.HttpMethod;

/** A route that needs no access token; a bean for each. Every other route is closed. */
public record PublicRoute(HttpMethod method, String pattern) {}
