package org.tidings.web.api;

import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.tidings.manage.NewToken;

/** A token that somebody wants; one without {@code expiresAt} lives for the usual time. */
public record TokenRequest(@NotBlank String name, @NotBlank String scope, String expiresAt) {

  NewToken wanted() {
    return new NewToken(
        name, scope, Optional.ofNullable(expiresAt).map(time -> Time.parse("expiresAt", time)));
  }
}
