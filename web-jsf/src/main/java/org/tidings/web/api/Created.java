package org.tidings.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Answers 201 with the address of what was made. */
final class Created {

  private Created() {}

  static Response at(UriInfo uri, UUID id, Object view) {
    return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(view)
        .build();
  }
}
