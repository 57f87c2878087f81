package org.tidings.manage;

import java.io.Serializable;
import java.util.List;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingKind;

/**
 * One setting of a kind of source, for a form.
 *
 * @param kind text, password, whole, choice, choices, texts, period or account
 * @param hint what helps to fill it in; may be empty
 * @param required whether it must be given
 * @param usual what a form begins with; may be empty
 * @param onDemand whether a form shows it only to who asks for more
 * @param options what may be chosen, where something is chosen
 * @param providers where an account may be, if it is one
 */
public record SettingView(
    String name,
    String kind,
    String label,
    String hint,
    boolean required,
    String usual,
    boolean onDemand,
    List<SettingOption> options,
    List<String> providers)
    implements Serializable {

  static SettingView of(Setting setting) {
    return new SettingView(
        setting.name(),
        setting.kind().code(),
        setting.label(),
        setting.hint(),
        setting.isRequired(),
        setting.usual(),
        setting.more(),
        options(setting.kind()).stream().map(SettingOption::of).toList(),
        setting.kind() instanceof SettingKind.Account account ? account.providers() : List.of());
  }

  /** The same setting, with what may be chosen by the person who fills in the form. */
  public SettingView withOptions(List<SettingOption> offered) {
    return new SettingView(name, kind, label, hint, required, usual, onDemand, offered, providers);
  }

  private static List<SettingKind.Option> options(SettingKind kind) {
    if (kind instanceof SettingKind.Choice choice) {
      return choice.options();
    }
    if (kind instanceof SettingKind.Choices choices) {
      return choices.options();
    }
    return kind instanceof SettingKind.Period period ? period.offered() : List.of();
  }
}
