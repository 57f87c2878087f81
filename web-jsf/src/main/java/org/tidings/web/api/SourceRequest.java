package org.tidings.web.api;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tidings.manage.NewSource;

/** A source to connect or to try. */
public record SourceRequest(
    @NotBlank String type, @NotBlank @Size(max = 80) String name, @NotNull JsonObject settings) {

  NewSource source() {
    return new NewSource(type, name, settings);
  }

  @Override
  public String toString() {
    return "SourceRequest[hidden]"; // settings hold secrets
  }
}
