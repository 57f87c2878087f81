package org.tidings.batch.poll;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.identity.NewAccount;
import org.tidings.identity.SignUp;
import org.tidings.identity.SignedUp;
import org.tidings.ingest.SourceCredentials;
import org.tidings.notification.NotificationContent;
import org.tidings.notification.Notifications;
import org.tidings.secrets.ContentVault;
import org.tidings.secrets.Secret;
import org.tidings.source.Source;
import org.tidings.source.SourceType;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;
import org.tidings.tenant.TenantContext;

/** Workspaces of one person each, in the server, and what the product holds of them. */
@ApplicationScoped
public class Workspaces {

  static final String PORT = "test.imaps.port";
  static final String PASSWORD = "test.imaps.password";

  private static final String LEASES =
      """
      select (select count(*) from tenants where poll_lease_until is not null)
        + (select count(*) from sync_state where lease_until is not null)
      """;

  @Inject private SignUp signUp;
  @Inject private TenantContext tenants;
  @Inject private Sources sources;
  @Inject private SourceCredentials credentials;
  @Inject private Notifications notifications;
  @Inject private ContentVault vault;
  @Inject private Clock clock;

  @Resource(lookup = "jdbc/claims")
  private DataSource claims;

  @Inject
  @ConfigProperty(name = PORT)
  private int port;

  @Inject
  @ConfigProperty(name = PASSWORD)
  private String password;

  /** The subjects of the mails that lie in a mailbox. */
  static List<String> mailsIn(String mailbox) {
    return List.of("First for " + mailbox, "Second for " + mailbox, "Third for " + mailbox);
  }

  /** Opens one with nothing connected. */
  public SignedUp open() {
    String email = UUID.randomUUID() + "@example.org";
    return signUp.signUp(
        new NewAccount(email, new Secret("a long password"), "Workspace", ZoneOffset.UTC, false));
  }

  /** Connects a mailbox of the mail server, due at once. No poll is asked for. */
  @Transactional
  public UUID connect(SignedUp owner, String mailbox) {
    return connect(owner, mailbox, port);
  }

  /** Connects a mailbox at any port of this machine, due at once. No poll is asked for. */
  @Transactional
  public UUID connect(SignedUp owner, String mailbox, int port) {
    UUID id = UUID.randomUUID();
    String settings =
        Json.createObjectBuilder()
            .add("host", "localhost")
            .add("port", port)
            .add("username", mailbox)
            .build()
            .toString();
    tenants.run(
        owner.tenantId(),
        () ->
            sources.add(
                new Source(
                    id,
                    owner.userId(),
                    new SourceType("email"),
                    mailbox,
                    settings,
                    credentials.seal(owner.userId(), id, Map.of("password", new Secret(password))),
                    clock.instant()),
                clock.instant()));
    return id;
  }

  /** The subjects of all that is stored for a workspace. */
  @Transactional
  public List<String> stored(SignedUp owner) {
    return tenants.call(
        owner.tenantId(),
        () ->
            notifications
                .page(owner.userId(), Optional.empty(), Optional.empty(), Optional.empty(), 100)
                .stream()
                .map(vault::contentOf)
                .map(NotificationContent::subject)
                .toList());
  }

  @Transactional
  public SyncState syncState(SignedUp owner, UUID sourceId) {
    return tenants.call(owner.tenantId(), () -> sources.syncState(sourceId).orElseThrow());
  }

  /** How many tenants' turns and how many sources somebody holds. */
  public int leases() throws SQLException {
    try (Connection connection = claims.getConnection();
        PreparedStatement count = connection.prepareStatement(LEASES);
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
