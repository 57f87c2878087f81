package org.tidings.ingest;

/** One setting that cannot be used, with a sentence that says what to do. */
public record SettingProblem(String setting, String message) {}
