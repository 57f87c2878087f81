package org.tidings.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The REST API. Every resource beside this class belongs to it; {@code META-INF/openapi.yaml}
 * describes it.
 */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

  /**
   * Jersey's; without it, what fails while an answer is written passes the exception mappers by.
   */
  private static final String MAP_FAILING_ANSWERS =
      "jersey.config.server.exception.processResponseErrors";

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(MAP_FAILING_ANSWERS, true);
  }
}
