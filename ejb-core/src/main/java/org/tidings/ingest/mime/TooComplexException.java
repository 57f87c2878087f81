package org.tidings.ingest.mime;

/** A mail is nested deeper, or cut into more parts, than any honest one. */
final class TooComplexException extends Exception {

  private static final long serialVersionUID = 1L;

  TooComplexException(String message) {
    super(message);
  }
}
