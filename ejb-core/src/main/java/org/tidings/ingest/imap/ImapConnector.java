package org.tidings.ingest.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tidings.ingest.Completion;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.HoldingConnector;
import org.tidings.ingest.Neighbour;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.net.HostName;
import org.tidings.secrets.Secret;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceKey;
import org.tidings.source.SourceType;

/**
 * Reads mailboxes by IMAP. One fetch is one connection: sign in, look, read, sign out. Or the
 * connection is kept, and the next fetch needs to look only.
 */
@ApplicationScoped
public class ImapConnector implements HoldingConnector {

  private static final SourceType TYPE = new SourceType("email");

  /** A connection that was kept answers at once, or it is dead. */
  private static final Duration PROOF_OF_LIFE = Duration.ofSeconds(10);

  private final ImapNetwork network;
  private final HeldMailboxes held;
  private final TokenHosts tokenHosts;
  private final MailboxSearch search;
  private final Clock clock;

  @Inject
  public ImapConnector(
      ImapNetwork network,
      HeldMailboxes held,
      TokenHosts tokenHosts,
      MailboxSearch search,
      Clock clock) {
    this.network = network;
    this.held = held;
    this.tokenHosts = tokenHosts;
    this.search = search;
    this.clock = clock;
  }

  protected ImapConnector() {
    this(null, null, null, null, null); // for the container
  }

  @Override
  public SourceType type() {
    return TYPE;
  }

  @Override
  public ContractCard card() {
    return MailboxDeclaration.CARD;
  }

  @Override
  public List<Setting> settings() {
    return MailboxDeclaration.SETTINGS;
  }

  @Override
  public Neighbour neighbour(SourceAccess access) {
    String typed = access.settings().getString("host", "");
    String host = HostName.normalize(typed).orElse(typed);
    String username = access.settings().getString("username", "");
    return Neighbour.account(host, username.toLowerCase(Locale.ROOT));
  }

  @Override
  public Completion complete(JsonObject settings) {
    return MailboxDeclaration.hasHost(settings)
            || !(settings.get("username") instanceof JsonString address)
        ? Completion.of(settings)
        : search.complete(settings, address.getString());
  }

  @Override
  public List<SettingProblem> check(SourceAccess access) {
    List<SettingProblem> problems = new ArrayList<>(HoldingConnector.super.check(access));
    if (!MailboxDeclaration.hasHost(access.settings()) && !names(problems, "host")) {
      problems.add(new SettingProblem("host", "Enter the name of the IMAP server."));
    }
    signIn(access).filter(one -> !names(problems, one.setting())).ifPresent(problems::add);
    return problems;
  }

  private static boolean names(List<SettingProblem> problems, String setting) {
    return problems.stream().anyMatch(problem -> problem.setting().equals(setting));
  }

  /**
   * What is wrong with how the settings sign in: by password, or by an account at its own place.
   */
  private Optional<SettingProblem> signIn(SourceAccess access) {
    boolean byAccount =
        access.settings().containsKey(MailboxDeclaration.ACCOUNT)
            || access.secrets().containsKey(SourceAccess.ACCESS_TOKEN);
    if (byAccount) {
      return tokenHosts.contains(access.settings().getString("host", ""))
          ? Optional.empty()
          : Optional.of(
              new SettingProblem(
                  "host", "With an account the mail server is " + tokenHosts.names() + "."));
    }
    Secret password = access.secrets().getOrDefault(ImapSettings.PASSWORD, new Secret(""));
    return !password.reveal().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SettingProblem(
                ImapSettings.PASSWORD,
                "Enter the password, or the app password, of the mailbox, or choose an account."));
  }

  @Override
  public PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
    Harvest harvest = harvest(access, cursor, limits);
    try {
      ImapSettings settings = checked(access);
      try (OpenMailbox mailbox = network.signIn(settings, limits)) {
        harvest(harvest, mailbox, settings, limits);
      }
      return harvest.outcome();
    } catch (PollFailure e) {
      return harvest.outcome(e);
    }
  }

  @Override
  public PollOutcome fetchHolding(
      SourceKey source, SourceAccess access, SourceCursor cursor, FetchLimits limits) {
    Harvest harvest = harvest(access, cursor, limits);
    try {
      ImapSettings settings = checked(access);
      Optional<OpenMailbox> kept = held.take(source, settings);
      if (kept.isEmpty() || !isRead(kept.get(), source, harvest, settings, limits)) {
        read(network.signIn(settings, limits), source, harvest, settings, limits);
      }
      return harvest.outcome();
    } catch (PollFailure e) {
      return harvest.outcome(e);
    }
  }

  /** Whether a connection that was kept was still good for a fetch. */
  private boolean isRead(
      OpenMailbox mailbox,
      SourceKey source,
      Harvest harvest,
      ImapSettings settings,
      FetchLimits limits)
      throws PollFailure {
    Duration life =
        PROOF_OF_LIFE.compareTo(limits.command()) < 0 ? PROOF_OF_LIFE : limits.command();
    mailbox.session().hurry(network.deadlines(life, limits.total()));
    mailbox.session().connection().allow(limits.itemBytes(), limits.items());
    try {
      read(mailbox, source, harvest, settings, limits);
      return true;
    } catch (PollFailure e) {
      if (harvest.isEmpty()) {
        return false;
      }
      throw e;
    }
  }

  private void read(
      OpenMailbox mailbox,
      SourceKey source,
      Harvest harvest,
      ImapSettings settings,
      FetchLimits limits)
      throws PollFailure {
    try {
      harvest(harvest, mailbox, settings, limits);
    } catch (PollFailure | RuntimeException e) {
      mailbox.close();
      throw e;
    }
    held.keep(source, mailbox);
  }

  @Override
  public boolean mayHold(SourceKey source, SourceAccess access) {
    return check(access).isEmpty() && held.mayHold(source, ImapSettings.of(access));
  }

  @Override
  public boolean holds(SourceKey source) {
    return held.holds(source);
  }

  @Override
  public Set<SourceKey> held() {
    return held.sources();
  }

  @Override
  public Set<SourceKey> listen() {
    return held.listen();
  }

  @Override
  public void drop(SourceKey source) {
    held.drop(source);
  }

  @Override
  public PollOutcome test(SourceAccess access) {
    try {
      ImapSettings settings = checked(access);
      try (OpenMailbox mailbox = network.signIn(settings, FetchLimits.DEFAULT)) {
        for (String folder : settings.folders()) {
          mailbox.folders().into(folder);
        }
      }
      return new PollOutcome.Fetched(List.of(), List.of(), SourceCursor.START, false);
    } catch (PollFailure e) {
      return e.outcome();
    }
  }

  private static Harvest harvest(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
    ReceivingServer server = new ReceivingServer(access.settings().getString("host", ""));
    return new Harvest(MailboxCursor.of(cursor), server, limits.items());
  }

  private void harvest(
      Harvest harvest, OpenMailbox mailbox, ImapSettings settings, FetchLimits limits)
      throws PollFailure {
    Instant now = clock.instant();
    MailFetch mails = new MailFetch(mailbox.session(), limits.itemBytes(), now);
    for (String folder : settings.folders()) {
      if (harvest.room() == 0) {
        harvest.moreWaits(); // nobody has looked here yet
        return;
      }
      new FolderPoll(mailbox, mails, folder, now, harvest).run(settings.since());
    }
  }

  private ImapSettings checked(SourceAccess access) throws PollFailure {
    List<SettingProblem> problems = check(access);
    if (!problems.isEmpty()) {
      throw new PollFailure(new PollOutcome.Refused(problems.get(0).message()));
    }
    return ImapSettings.of(access);
  }
}
