package org.tidings.manage;

/**
 * A token just made.
 *
 * @param secret the token in clear text; nobody can show it again
 */
public record CreatedToken(TokenView view, String secret) {
  @Override
  public String toString() {
    return "CreatedToken[" + view.id() + "]";
  }
}
