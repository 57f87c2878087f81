package org.tidings.source;

/**
 * How far a source has been read. Only the connector that wrote it understands it; the empty cursor
 * means that nothing has been read yet.
 */
public record SourceCursor(String value) {

  public static final SourceCursor START = new SourceCursor("");

  public boolean isStart() {
    return value.isEmpty();
  }
}
