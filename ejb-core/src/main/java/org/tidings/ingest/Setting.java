package org.tidings.ingest;

import java.util.function.Predicate;

/**
 * One setting of a source, as its connector declares it. The form in the portal, the schema in the
 * API and the checks are all drawn from it.
 *
 * @param name as the API calls it
 * @param label as people call it
 * @param hint what helps to fill it in; may be empty
 * @param whenMissing what to say when it is left out; empty when it may be
 * @param whenWrong what to say when it cannot be used
 * @param usual what the form begins with; empty for nothing
 * @param more whether the form shows it only on demand
 * @param address whether it says where the source stands: a stored secret is not sent elsewhere
 * @param fits what a value must be beyond its kind
 */
public record Setting(
    String name,
    SettingKind kind,
    String label,
    String hint,
    String whenMissing,
    String whenWrong,
    String usual,
    boolean more,
    boolean address,
    Predicate<String> fits) {

  /**
   * A setting that may be left out.
   *
   * @param whenWrong what to say when it cannot be used
   */
  public static Setting of(String name, SettingKind kind, String label, String whenWrong) {
    return new Setting(name, kind, label, "", "", whenWrong, "", false, false, value -> true);
  }

  /** This one, not to be left out. */
  public Setting required(String message) {
    return new Setting(name, kind, label, hint, message, whenWrong, usual, more, address, fits);
  }

  public Setting hint(String text) {
    return new Setting(name, kind, label, text, whenMissing, whenWrong, usual, more, address, fits);
  }

  /** This one, with a value that a form begins with and that counts where it is left out. */
  public Setting usual(String value) {
    return new Setting(name, kind, label, hint, whenMissing, whenWrong, value, more, address, fits);
  }

  /** This one, shown on demand only. */
  public Setting onDemand() {
    return new Setting(name, kind, label, hint, whenMissing, whenWrong, usual, true, address, fits);
  }

  /** This one, which says where the source stands. */
  public Setting asAddress() {
    return new Setting(name, kind, label, hint, whenMissing, whenWrong, usual, more, true, fits);
  }

  /** This one, where only such texts can be used. */
  public Setting fitting(Predicate<String> texts) {
    return new Setting(
        name, kind, label, hint, whenMissing, whenWrong, usual, more, address, texts);
  }

  public boolean isRequired() {
    return !whenMissing.isEmpty();
  }

  public boolean isSecret() {
    return kind instanceof SettingKind.Password;
  }
}
