package org.tidings.manage;

/**
 * Whether a source could be reached and opened.
 *
 * @param problem what to do about it; empty when it could
 */
public record SourceTest(boolean ok, String problem) {}
