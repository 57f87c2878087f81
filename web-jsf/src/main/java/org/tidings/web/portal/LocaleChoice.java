package org.tidings.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The ways of writing dates that the profile offers. */
@Named("locales")
@ApplicationScoped
public class LocaleChoice {

  private static final List<String> TAGS =
      List.of(
          "en-GB", "en-US", "da-DK", "de-DE", "es-ES", "fr-FR", "it-IT", "ja-JP", "nl-NL", "pl-PL",
          "pt-BR", "sv-SE");

  private final Clock clock;

  @Inject
  public LocaleChoice(Clock clock) {
    this.clock = clock;
  }

  protected LocaleChoice() {
    this(null); // for the container
  }

  /** All of them and the present one, which may come from somewhere else. */
  public List<String> with(String present) {
    return TAGS.contains(present)
        ? TAGS
        : Stream.concat(Stream.of(present), TAGS.stream()).toList();
  }

  /** The locale's name with an example: {@code German (Germany): 22.11.2026, 08:00}. */
  public String name(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String example =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(clock.instant().atZone(ZoneOffset.UTC));
    return locale.getDisplayName(Locale.ENGLISH) + ": " + example;
  }
}
