package org.tidings.testing.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tidings.account.Membership;
import org.tidings.account.Role;
import org.tidings.account.Standing;
import org.tidings.account.User;
import org.tidings.audit.AuditKey;
import org.tidings.compose.Sieve;
import org.tidings.delivery.Channel;
import org.tidings.delivery.ChannelType;
import org.tidings.ingest.HostShare;
import org.tidings.ingest.PollManners;
import org.tidings.ingest.PollSettings;
import org.tidings.ingest.SourceCredentials;
import org.tidings.limit.Limiter;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.plan.Allowance;
import org.tidings.plan.CurrentPlan;
import org.tidings.queue.Outgoing;
import org.tidings.secrets.ContentVault;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.LoginVault;
import org.tidings.secrets.OutsideCredentials;
import org.tidings.secrets.TenantKey;
import org.tidings.secrets.UserKeys;
import org.tidings.secrets.Vault;
import org.tidings.sift.RuleShelf;
import org.tidings.sift.RuleVault;
import org.tidings.source.Source;
import org.tidings.source.SourceType;
import org.tidings.spend.SpendBook;
import org.tidings.spend.SpendGuard;
import org.tidings.summarize.Summary;
import org.tidings.summarize.SummaryVault;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.trail.AuditTrail;
import org.tidings.trail.RequestOrigin;

/** A workspace in memory with one user, Ann, and a mailbox of hers. Encryption is real. */
public final class Workspace {

  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** Where requests come from. */
  public static final String ORIGIN = "192.0.2.7";

  /** What its owner called it. */
  public static final String NAME = "Ann's";

  public static final AuditKey AUDIT_KEY = AuditKey.parse("0".repeat(2 * AuditKey.BYTES));

  public final TenantId tenant = TenantId.random();
  public final TenantContext tenants = new TenantContext();
  public final TestClock clock = new TestClock(NOON);
  public final InMemoryAccounts accounts = new InMemoryAccounts();
  public final InMemoryMemberships memberships = new InMemoryMemberships(accounts);
  public final InMemoryInvitations invitations = new InMemoryInvitations();
  public final InMemoryPeopleDirectory people = new InMemoryPeopleDirectory(this);
  public final InMemorySsoConfigurations ssoConfigurations = new InMemorySsoConfigurations();
  public final InMemorySsoIdentities ssoIdentities = new InMemorySsoIdentities(tenant);
  public final InMemorySecondFactors factors =
      new InMemorySecondFactors((in, user) -> people.standing(in, user).map(Standing::loginId));
  public final InMemoryApiTokens tokens = new InMemoryApiTokens();
  public final InMemoryNotifications notifications = new InMemoryNotifications();
  public final InMemoryDigests digests = new InMemoryDigests();
  public final InMemoryChannels channels = new InMemoryChannels();
  public final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  public final InMemorySources sources = new InMemorySources();
  public final InMemoryGrants grants = new InMemoryGrants();
  public final InMemoryExpenses expenses = new InMemoryExpenses();
  public final InMemoryRules rules = new InMemoryRules();
  public final InMemorySchedules schedules = new InMemorySchedules();
  public final InMemoryOutbox outbox = new InMemoryOutbox();
  public final InMemoryAuditLog audit = new InMemoryAuditLog();
  public final RequestOrigin origin = new RequestOrigin();
  public final InMemoryBuckets buckets = new InMemoryBuckets();
  public final Limiter limiter = Limiters.usual(buckets, clock);
  public final PollManners manners =
      new PollManners(
          limiter,
          new HostShare(
              new PollSettings(Duration.ofMinutes(5), Duration.ofMinutes(1), 16, 10), clock),
          clock);
  public final AuditTrail trail = new AuditTrail(audit, AUDIT_KEY, origin, clock);
  public final CurrentPlan plan = new CurrentPlan(TestPlans.BOOK, accounts, clock);
  public final SpendBook spendBook = new SpendBook(expenses, memberships, plan, clock);
  public final SpendGuard costs = new SpendGuard(spendBook, limiter, clock);
  public final Allowance allowance =
      new Allowance(plan, accounts, sources, channels, tokens, rules, digests, clock);
  public final Outgoing outgoing = new Outgoing(outbox, new UnheardEvent<>(), clock);
  public final UserKeys keys = new UserKeys(new NoWrapping(), tenants, accounts, clock);
  public final LoginVault loginVault = new LoginVault(new NoWrapping());
  public final Vault vault = new Vault(keys, tenants);
  public final ContentVault contents = new ContentVault(vault);
  public final SummaryVault summaries = new SummaryVault(vault);
  public final RuleVault ruleVault = new RuleVault(vault);
  public final RuleShelf ruleShelf = new RuleShelf(rules, ruleVault);
  public final Sieve sieve = new Sieve(contents);
  public final InMemoryCredentialStore credentialStore = new InMemoryCredentialStore(clock);
  public final OutsideCredentials outside = new OutsideCredentials(credentialStore, tenants, clock);
  public final SourceCredentials credentials = new SourceCredentials(vault, accounts, outside);
  public final UUID ann = UUID.randomUUID();
  public final UUID mailbox = UUID.randomUUID();

  public Workspace() {
    accounts.open(new Tenant(tenant, NAME, "free", NOON));
    admit(ann, UUID.randomUUID(), "ann@example.org", Role.OWNER);
    trail.begin(tenant);
    origin.set(ORIGIN);
    connect(mailbox, "Work");
  }

  /** Makes somebody a member; answers who he is here. */
  public UUID admit(UUID login, String email, Role role) {
    UUID id = UUID.randomUUID();
    admit(id, login, email, role);
    return id;
  }

  /** Gives the workspace another plan. */
  public void buy(String planCode) {
    accounts.open(new Tenant(tenant, NAME, planCode, NOON));
  }

  private void admit(UUID id, UUID login, String email, Role role) {
    Instant now = NOON.minusSeconds(3600);
    User user = new User(id, login, email, ZoneId.of("Europe/Berlin"), "en", "free", now);
    tenants.run(tenant, () -> accounts.add(user, new Membership(id, role), keys.create(id)));
  }

  /** Another node's keys: the same rows, and a cache of its own. */
  public UserKeys keysOfAnotherNode() {
    return keysWith(new NoWrapping());
  }

  /** A node's keys, with a cache of its own and whatever wraps keysets. */
  public UserKeys keysWith(TenantKey tenantKey) {
    return new UserKeys(tenantKey, tenants, accounts, clock);
  }

  /** Connects another source of Ann's; answers its id. */
  public UUID connect(String name) {
    UUID id = UUID.randomUUID();
    connect(id, name);
    return id;
  }

  private void connect(UUID id, String name) {
    sources.add(new Source(id, ann, new SourceType("email"), name, "{}", new byte[0], NOON), NOON);
  }

  /** Stores a summarized notification of Ann's. */
  public Notification receive(
      NotificationContent content, Summary summary, String thread, Set<String> traits) {
    Notification notification = receive(content, thread, traits);
    tenants.run(tenant, () -> notification.summarizeAs(summaries.seal(notification, summary)));
    return notification;
  }

  /** Stores a notification of Ann's that has not been summarized. */
  public Notification receive(NotificationContent content, String thread, Set<String> traits) {
    UUID id = UUID.randomUUID();
    byte[] sealed = tenants.call(tenant, () -> contents.seal(ann, id, content));
    return receive(id, sealed, thread, traits);
  }

  /** Stores a notification whose content is whatever it is. */
  public Notification receive(UUID id, byte[] content, String thread, Set<String> traits) {
    Notification notification =
        new Notification(
            id,
            sources.find(mailbox).orElseThrow(),
            new Notification.Origin(id.toString(), thread, traits),
            content,
            clock.instant(),
            clock.instant());
    notifications.addAll(List.of(notification));
    return notification;
  }

  public static NotificationContent mail(String from, String subject, String text) {
    return new NotificationContent(
        from, "somebody@example.org", subject, text, "INBOX/1", Optional.empty());
  }

  /** A channel of Ann's that she has verified. */
  public Channel openChannel(String address) {
    Channel channel =
        new Channel(UUID.randomUUID(), ann, ChannelType.EMAIL, address, clock.instant());
    channel.expect("hash", clock.instant());
    channel.verify("hash", clock.instant());
    channels.add(channel);
    return channel;
  }

  private static final class NoWrapping implements TenantKey {
    @Override
    public byte[] wrap(KeyOwner owner, Optional<String> own, byte[] keyset) {
      return keyset.clone();
    }

    @Override
    public byte[] unwrap(KeyOwner owner, byte[] wrapped) {
      return wrapped.clone();
    }
  }
}
