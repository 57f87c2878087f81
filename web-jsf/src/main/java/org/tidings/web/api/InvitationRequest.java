package org.tidings.web.api;

import jakarta.validation.constraints.NotBlank;

/** Whom to invite, and as what. */
public record InvitationRequest(@NotBlank String email, @NotBlank String role) {}
