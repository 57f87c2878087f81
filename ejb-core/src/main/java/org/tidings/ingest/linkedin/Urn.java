package org.tidings.ingest.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of something at LinkedIn, such as {@code urn:li:share:7100}. */
record Urn(String text) {

  private static final Pattern FORM =
      Pattern.compile("urn:li:[A-Za-z]{1,30}:[A-Za-z0-9_(),:-]{1,70}");

  private static final String POSTS = "https://www.linkedin.com/feed/update/";

  static Optional<Urn> parse(String text) {
    return Optional.of(text).filter(any -> FORM.matcher(any).matches()).map(Urn::new);
  }

  static Urn page(String number) {
    return new Urn("urn:li:organization:" + number);
  }

  boolean isPage() {
    return text.startsWith("urn:li:organization:");
  }

  /** What comes after the last colon: the number of a page. */
  String number() {
    return text.substring(text.lastIndexOf(':') + 1);
  }

  /** As a query of theirs wants it. */
  String encoded() {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Where people read it, if it is a post. */
  URI link() {
    return URI.create(POSTS + text);
  }
}
