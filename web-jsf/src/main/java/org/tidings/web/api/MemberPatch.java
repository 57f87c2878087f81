package org.tidings.web.api;

import jakarta.validation.constraints.NotBlank;

/** What to change about a member. */
public record MemberPatch(@NotBlank String role) {}
