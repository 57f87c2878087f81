package org.tidings.web.api;

/** What to change about the caller; what is left out stays. */
public record MeChange(String timeZone, String locale) {}
