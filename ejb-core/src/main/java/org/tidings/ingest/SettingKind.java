package org.tidings.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What kind of value a setting has. */
public sealed interface SettingKind {

  /** One of several values. */
  record Option(String value, String label) {}

  /** One line of text, at most so many characters. */
  record Text(int maxChars) implements SettingKind {}

  /** A secret: stored encrypted and never shown again. */
  record Password() implements SettingKind {}

  /** A whole number between two bounds, both included. */
  record Whole(long least, long most) implements SettingKind {}

  /** One of the options. */
  record Choice(List<Option> options) implements SettingKind {}

  /** Some of the options, at least one. */
  record Choices(List<Option> options) implements SettingKind {}

  /** Several lines of text, at least one and at most so many. */
  record Texts(int most, int maxChars) implements SettingKind {}

  /**
   * A duration in ISO 8601, such as {@code PT24H}.
   *
   * @param offered what a form offers
   */
  record Period(Duration longest, List<Option> offered) implements SettingKind {}

  /** An account that the user has connected, at one of the providers, by its id. */
  record Account(List<String> providers) implements SettingKind {}

  /** The name of the kind in the API. */
  default String code() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
