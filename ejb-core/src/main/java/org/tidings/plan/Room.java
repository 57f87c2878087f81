package org.tidings.plan;

/**
 * What a plan leaves to a person.
 *
 * @param left how many more he may have
 * @param refusal what to say once he has those too
 */
public record Room(long left, String refusal) {}
