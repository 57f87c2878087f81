package org.tidings.web.api;

import java.util.UUID;

/** A digest that is being composed; look at it under its id. */
public record DigestOpened(UUID id) {}
