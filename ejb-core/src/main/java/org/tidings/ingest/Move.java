package org.tidings.ingest;

import jakarta.json.JsonObject;

/**
 * A source has said, for good, that it has moved.
 *
 * @param from the settings with which it was asked
 * @param to the settings for its new place, where it has answered
 * @param place where it stood, for its owner
 */
public record Move(JsonObject from, JsonObject to, String place) {

  @Override
  public String toString() {
    return "Move[hidden]"; // addresses may hold what opens them
  }
}
