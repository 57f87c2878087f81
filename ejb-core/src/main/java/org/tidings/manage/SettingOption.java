package org.tidings.manage;

import java.io.Serializable;
import org.tidings.ingest.SettingKind;

/** A value that may be chosen for a setting, and what people call it. */
public record SettingOption(String value, String label) implements Serializable {

  static SettingOption of(SettingKind.Option option) {
    return new SettingOption(option.value(), option.label());
  }
}
