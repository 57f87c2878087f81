package org.tidings.web.api;

import jakarta.validation.constraints.NotBlank;

/** An address that digests shall go to. */
public record ChannelRequest(@NotBlank String type, @NotBlank String address) {}
