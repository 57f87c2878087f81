package org.tidings.web.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Opens an account; see the limits in the answer's errors. */
public record NewAccountRequest(
    @NotBlank String email,
    @NotNull String password,
    @NotBlank String workspace,
    @NotBlank String timeZone) {
  @Override
  public String toString() {
    return "NewAccountRequest[hidden]";
  }
}
