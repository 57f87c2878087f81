package org.tidings.problem;

/**
 * One field of an input that cannot be used, with a sentence that says what to do.
 *
 * @param field its name, such as {@code settings.host}; empty when it is the input as a whole
 */
public record FieldProblem(String field, String message) {}
