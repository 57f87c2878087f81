package org.tidings.ingest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tidings.secrets.Secret;

/** Finds what is wrong with settings, by what the connector declares, before anything is sent. */
final class SettingsCheck {

  private static final int MAX_SECRET_CHARS = 4_096;

  private final SourceAccess access;
  private final List<SettingProblem> problems = new ArrayList<>();

  private SettingsCheck(SourceAccess access) {
    this.access = access;
  }

  static List<SettingProblem> problemsIn(List<Setting> declared, SourceAccess access) {
    SettingsCheck check = new SettingsCheck(access);
    declared.forEach(check::look);
    Set<String> known = declared.stream().map(Setting::name).collect(Collectors.toSet());
    access.settings().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> check.wrong(name, "Leave this out: there is no such setting."));
    return check.problems;
  }

  private void look(Setting setting) {
    if (setting.isSecret()) {
      lookAtSecret(setting);
      return;
    }
    JsonValue value = access.settings().get(setting.name());
    if (setting.isRequired() && isEmpty(value)) {
      wrong(setting.name(), setting.whenMissing());
    } else if (value != null && !fits(setting, value)) {
      wrong(setting.name(), setting.whenWrong());
    }
  }

  private void lookAtSecret(Setting setting) {
    Secret secret = access.secrets().get(setting.name());
    if (secret == null || secret.reveal().isEmpty()) {
      if (setting.isRequired()) {
        wrong(setting.name(), setting.whenMissing());
      }
    } else if (!isPlain(secret.reveal(), MAX_SECRET_CHARS)) {
      wrong(setting.name(), setting.whenWrong());
    }
  }

  private static boolean isEmpty(JsonValue value) {
    return value == null || (value instanceof JsonString text && text.getString().isBlank());
  }

  private static boolean fits(Setting setting, JsonValue value) {
    SettingKind kind = setting.kind();
    if (kind instanceof SettingKind.Whole bounds) {
      return value instanceof JsonNumber number && isWithin(bounds, number);
    }
    if (kind instanceof SettingKind.Choices offered) {
      return areTexts(value, offered.options().size(), text -> isOne(offered.options(), text));
    }
    if (kind instanceof SettingKind.Texts texts) {
      Predicate<String> fits = text -> isPlain(text, texts.maxChars()) && setting.fits().test(text);
      return areTexts(value, texts.most(), fits);
    }
    return value instanceof JsonString text && fits(setting, text.getString());
  }

  private static boolean fits(Setting setting, String text) {
    SettingKind kind = setting.kind();
    if (kind instanceof SettingKind.Choice choice) {
      return isOne(choice.options(), text);
    }
    if (kind instanceof SettingKind.Period period) {
      return isDuration(text, period.longest());
    }
    if (kind instanceof SettingKind.Account) {
      return isId(text);
    }
    return kind instanceof SettingKind.Text plain
        && !text.isBlank()
        && isPlain(text, plain.maxChars())
        && setting.fits().test(text);
  }

  private static boolean isWithin(SettingKind.Whole bounds, JsonNumber number) {
    return number.isIntegral()
        && number.bigIntegerValue().bitLength() < Long.SIZE
        && number.longValue() >= bounds.least()
        && number.longValue() <= bounds.most();
  }

  private static boolean areTexts(JsonValue value, int most, Predicate<String> fits) {
    return value instanceof JsonArray array
        && !array.isEmpty()
        && array.size() <= most
        && new HashSet<>(array).size() == array.size()
        && array.stream()
            .allMatch(
                one ->
                    one instanceof JsonString text
                        && !text.getString().isBlank()
                        && fits.test(text.getString()));
  }

  private static boolean isOne(List<SettingKind.Option> options, String text) {
    return options.stream().anyMatch(option -> option.value().equals(text));
  }

  private static boolean isDuration(String text, Duration longest) {
    try {
      Duration duration = Duration.parse(text);
      return !duration.isNegative() && duration.compareTo(longest) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isPlain(String text, int maxChars) {
    return text.length() <= maxChars && text.chars().noneMatch(Character::isISOControl);
  }

  private void wrong(String setting, String message) {
    problems.add(new SettingProblem(setting, message));
  }
}
