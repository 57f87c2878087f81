package org.tidings.web.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The name of what is to be erased, so that nothing is erased by accident. */
public record ErasureRequest(@NotBlank @Size(max = 254) String confirm) {}
