package org.tidings.testing.x;

/** Somebody at X. */
record XUser(String id, String username, String name) {}
