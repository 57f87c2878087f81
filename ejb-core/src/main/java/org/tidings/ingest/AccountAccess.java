package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tidings.problem.InvalidInputException;
import org.tidings.secrets.Secret;

/**
 * Gives an access token to the connectors that read with an account of their owner's, and another
 * one, once, when the first is refused. Connectors of other sources it leaves alone.
 */
@ApplicationScoped
public class AccountAccess {

  private static final String CHOOSE = "Choose an account of yours that is connected.";

  private final AccountTokens tokens;
  private final AccountOwners owners;

  @Inject
  public AccountAccess(AccountTokens tokens, AccountOwners owners) {
    this.tokens = tokens;
    this.owners = owners;
  }

  protected AccountAccess() {
    this(null, null); // for the container
  }

  /** The account that the settings name, if the connector reads with one. */
  public static Optional<UUID> accountIn(SourceKind kind, JsonObject settings) {
    return setting(kind)
        .map(setting -> settings.getString(setting.name(), ""))
        .flatMap(AccountAccess::id);
  }

  /**
   * Goes on when the settings name no account that is not the owner's.
   *
   * @throws InvalidInputException when they do
   */
  public void requireOwn(SourceKind kind, UUID owner, SourceAccess access) {
    Optional<Setting> setting = setting(kind);
    if (setting.isEmpty() || !access.settings().containsKey(setting.get().name())) {
      return; // whether one may be left out, the connector has checked
    }
    boolean own =
        accountIn(kind, access.settings())
            .filter(account -> owners.has(owner, providers(setting.get()), account))
            .isPresent();
    if (!own) {
      throw new InvalidInputException("settings." + setting.get().name(), CHOOSE);
    }
  }

  /**
   * Asks a source, with an access token where it wants one. Stands outside transactions.
   *
   * @param owner whose source it is, and whose account it must be
   */
  public PollOutcome ask(
      SourceKind kind,
      UUID owner,
      SourceAccess access,
      Function<SourceAccess, PollOutcome> question) {
    Optional<UUID> account = accountIn(kind, access.settings());
    if (account.isEmpty()) {
      return settled(question.apply(access));
    }
    TokenAnswer first = tokens.fresh(owner, account.get());
    PollOutcome outcome = ask(first, access, question);
    if (outcome instanceof PollOutcome.TokenRefused) {
      TokenAnswer other = tokens.otherThan(token(first), owner, account.get());
      outcome = ask(other, access, question);
      if (outcome instanceof PollOutcome.TokenRefused) {
        outcome = ask(tokens.giveUp(token(other), owner, account.get()), access, question);
      }
    }
    return settled(outcome);
  }

  private static PollOutcome ask(
      TokenAnswer answer, SourceAccess access, Function<SourceAccess, PollOutcome> question) {
    if (answer instanceof TokenAnswer.Granted granted) {
      return question.apply(access.with(granted.token()));
    } else if (answer instanceof TokenAnswer.NeedsOwner needed) {
      return new PollOutcome.Refused(needed.message());
    }
    return new PollOutcome.Unreachable(((TokenAnswer.TryLater) answer).message());
  }

  private static Secret token(TokenAnswer answer) {
    return ((TokenAnswer.Granted) answer).token();
  }

  private static PollOutcome settled(PollOutcome outcome) {
    return outcome instanceof PollOutcome.TokenRefused refused
        ? new PollOutcome.Refused(refused.message())
        : outcome;
  }

  private static Optional<Setting> setting(SourceKind kind) {
    return kind.settings().stream()
        .filter(setting -> setting.kind() instanceof SettingKind.Account)
        .findFirst();
  }

  private static List<String> providers(Setting setting) {
    return ((SettingKind.Account) setting.kind()).providers();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
