package org.tidings.manage;

import jakarta.json.JsonObject;

/**
 * Whether a source could be reached and opened.
 *
 * @param problem what to do about it; empty when it could
 * @param settings with which it was tried, without secrets; what was left out and found is in them
 */
public record SourceTest(boolean ok, String problem, JsonObject settings) {}
