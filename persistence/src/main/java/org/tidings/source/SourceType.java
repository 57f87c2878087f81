package org.tidings.source;

import java.util.regex.Pattern;

/**
 * Which connector serves a source: a short lower-case code such as {@code email}, open for new
 * connectors.
 */
public record SourceType(String code) {

  private static final Pattern CODE = Pattern.compile("[a-z]{1,20}");

  public SourceType {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("A source type is 1 to 20 letters a-z, not: " + code);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
