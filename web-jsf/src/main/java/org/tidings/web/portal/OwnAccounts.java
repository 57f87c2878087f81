package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tidings.consent.ConsentProviders;
import org.tidings.consent.GrantDesk;
import org.tidings.consent.GrantView;
import org.tidings.manage.SettingOption;
import org.tidings.manage.SettingView;

/** Offers a person his own accounts where a setting of a source is one. */
@RequestScoped
public class OwnAccounts {

  static final String KIND = "account";

  private final GrantDesk desk;

  @Inject
  public OwnAccounts(GrantDesk desk) {
    this.desk = desk;
  }

  protected OwnAccounts() {
    this(null); // for the container
  }

  /** The same settings, with what he can choose. */
  List<SettingView> offeredIn(List<SettingView> settings) {
    if (settings.stream().noneMatch(setting -> setting.kind().equals(KIND))) {
      return settings;
    }
    List<GrantView> grants = desk.list();
    return settings.stream()
        .map(one -> one.kind().equals(KIND) ? one.withOptions(options(one, grants)) : one)
        .toList();
  }

  private static List<SettingOption> options(SettingView setting, List<GrantView> grants) {
    return grants.stream()
        .filter(grant -> setting.providers().contains(grant.provider()))
        .map(grant -> new SettingOption(grant.id().toString(), label(grant)))
        .toList();
  }

  private static String label(GrantView grant) {
    String provider = ConsentProviders.name(grant.provider());
    return grant.account().map(one -> one + " at " + provider).orElse(provider + " account")
        + (grant.status().equals("needs_attention") ? " (connect it again first)" : "");
  }
}
