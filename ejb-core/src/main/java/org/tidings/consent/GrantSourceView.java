package org.tidings.consent;

import java.util.UUID;

/** A source that reads with an account. */
public record GrantSourceView(UUID id, String name) {}
