package org.tidings.web.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code of six digits that was sent to an address. */
public record CodeRequest(@NotBlank @Size(max = 20) String code) {
  @Override
  public String toString() {
    return "CodeRequest[hidden]";
  }
}
