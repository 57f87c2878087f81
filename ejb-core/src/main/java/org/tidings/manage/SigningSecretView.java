package org.tidings.manage;

/**
 * A webhook's new secret, in the only answer that shows it.
 *
 * @param url where items are sent to
 * @param secret what they are signed with
 */
public record SigningSecretView(String url, String secret) {

  @Override
  public String toString() {
    return "SigningSecretView[" + url + "]";
  }
}
