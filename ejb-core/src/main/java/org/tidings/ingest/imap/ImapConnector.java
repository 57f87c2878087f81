package org.tidings.ingest.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;

/** Reads mailboxes by IMAP. One fetch is one connection: sign in, look, read, sign out. */
@ApplicationScoped
public class ImapConnector implements SourceConnector {

  private static final SourceType TYPE = new SourceType("email");

  private final ImapNetwork network;
  private final Clock clock;

  @Inject
  public ImapConnector(ImapNetwork network, Clock clock) {
    this.network = network;
    this.clock = clock;
  }

  protected ImapConnector() {
    this(null, null); // for the container
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
  public PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
    Harvest harvest = new Harvest(MailboxCursor.of(cursor), limits.items());
    try {
      harvest(harvest, checked(access), limits);
    } catch (PollFailure e) {
      if (harvest.isEmpty()) {
        return e.outcome();
      }
      harvest.moreWaits(); // what has been read is kept, the next fetch meets the failure again
    }
    return harvest.outcome();
  }

  @Override
  public PollOutcome test(SourceAccess access) {
    try {
      ImapSettings settings = checked(access);
      try (ImapSession session = network.signIn(settings, FetchLimits.DEFAULT)) {
        for (String folder : settings.folders()) {
          session.examine(folder);
        }
      }
      return new PollOutcome.Fetched(List.of(), List.of(), SourceCursor.START, false);
    } catch (PollFailure e) {
      return e.outcome();
    }
  }

  private void harvest(Harvest harvest, ImapSettings settings, FetchLimits limits)
      throws PollFailure {
    Instant now = clock.instant();
    try (ImapSession session = network.signIn(settings, limits)) {
      MailFetch mails = new MailFetch(session, limits.itemBytes(), now);
      for (String folder : settings.folders()) {
        if (harvest.room() == 0) {
          harvest.moreWaits(); // nobody has looked here yet
          return;
        }
        new FolderPoll(session, mails, folder, now, harvest).run(settings.since());
      }
    }
  }

  private ImapSettings checked(SourceAccess access) throws PollFailure {
    List<SettingProblem> problems = check(access);
    if (!problems.isEmpty()) {
      throw new PollFailure(new PollOutcome.Refused(problems.get(0).message()), null);
    }
    return ImapSettings.of(access);
  }
}
