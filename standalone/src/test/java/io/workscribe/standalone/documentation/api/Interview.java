package io.workscribe.standalone.documentation.api;

import io.workscribe.platform.web.RequestedField;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What an endpoint asked of several requests, one list for each, and the most telling 422 among its answers; null when
 * there was none.
 */
record Interview(List<List<RequestedField>> rounds, JsonNode invalid) {}
