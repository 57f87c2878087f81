package org.tidings.manage;

import jakarta.json.JsonObject;

/**
 * A source that somebody wants to connect.
 *
 * @param type which connector reads it, such as {@code email}
 * @param settings what the connector needs, secrets included
 */
public record NewSource(String type, String name, JsonObject settings) {
  @Override
  public String toString() {
    return "NewSource[" + type + "]"; // settings hold secrets
  }
}
