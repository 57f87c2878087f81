package org.tidings.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The REST API. Every resource beside this class belongs to it; {@code META-INF/openapi.yaml}
 * describes it.
 */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
