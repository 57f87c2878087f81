package org.tidings.web.api;

import java.util.UUID;

/** An export that is being prepared; look at it under its id. */
public record ExportAsked(UUID id) {}
