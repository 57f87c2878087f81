package org.tidings.account;

/** A person, and as what he belongs to the workspace. */
public record Member(User user, Role role) {}
