package org.tidings.ingest;

/** Somebody wants a source polled now; observers after the commit need not wait for the timer. */
public record PollRequested() {}
