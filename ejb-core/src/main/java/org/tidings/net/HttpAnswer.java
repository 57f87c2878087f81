package org.tidings.net;

/** What a server outside answered. Does not show the body, which may be secret. */
public record HttpAnswer(int status, String contentType, String body) {

  @Override
  public String toString() {
    return "HttpAnswer[" + status + "]";
  }
}
