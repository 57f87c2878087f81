package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.json.JSONObject;
import org.tidings.ingest.inbound.InboundAddress;
import org.tidings.tenant.TenantId;

/**
 * A workspace with one of everything that somebody else might reach for.
 *
 * @param canary a word that stands in everything its owner wrote or received, and nowhere else
 * @param ids the id of one thing of each kind, by the name of its collection in the API
 */
record Belongings(Person owner, String canary, Map<String, String> ids) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Signs up and lets a mailbox become a delivered digest. */
  static Belongings of(String canary, URI tidings, Neighbours neighbours) throws IOException {
    neighbours.deliver(canary, new Mails().plain(inMail(canary), canary + "@example.org"));
    Person owner = Person.signUp(tidings, canary + "@example.net");
    String source = owner.connect("Mailbox of " + canary, neighbours.mailbox(canary));
    String notification = summarized(owner);
    owner.verifyChannel(neighbours);
    String digest = owner.askForDigest();
    await("the digest of " + canary)
        .atMost(PATIENCE)
        .until(() -> owner.digest(digest).getString("status").equals("delivered"));
    return new Belongings(
            owner,
            canary,
            Map.of(
                "sources",
                source,
                "inbound",
                addressOf(owner, source),
                "notifications",
                notification,
                "digests",
                digest,
                "channels",
                only(owner, "channels"),
                "deliveries",
                only(owner, "deliveries"),
                "tokens",
                only(owner, "tokens"),
                "members",
                only(owner, "members"),
                "export",
                exported(owner, neighbours),
                "invitations",
                owner.invite("friend-of-" + canary + "@example.net", "MEMBER")))
        .with("rules", owner.makeRule("urgent", "sender", "friend-of-" + canary));
  }

  /** The same, with one thing of another kind. */
  Belongings with(String kind, String id) {
    Map<String, String> more = new HashMap<>(ids);
    more.put(kind, id);
    return new Belongings(owner, canary, more);
  }

  private static String addressOf(Person owner, String source) {
    TenantId tenant = new TenantId(UUID.fromString(owner.tenant()));
    return new InboundAddress(tenant, UUID.fromString(source)).text();
  }

  /** The subject and text of the only mail: it stands nowhere else. */
  private static String inMail(String canary) {
    return canary + "-song";
  }

  /** What nobody may find in a file: what the mail says, and what opens the account. */
  List<String> secrets() {
    return List.of(inMail(canary), owner.secret());
  }

  private static String summarized(Person owner) {
    await("the mail")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(owner.notifications(""))
                    .singleElement()
                    .matches(notification -> !notification.isNull("summary")));
    return owner.notifications("").get(0).getString("id");
  }

  /** An export that is ready, and the mail that says so. */
  private static String exported(Person owner, Neighbours neighbours) {
    String export = owner.export();
    await("the mail about the export")
        .atMost(PATIENCE)
        .until(
            () ->
                neighbours.mails().stream()
                    .filter(mail -> mail.to().equals(owner.email()))
                    .anyMatch(mail -> mail.data().contains("/export.xhtml")));
    return export;
  }

  static String only(Person owner, String collection) {
    List<JSONObject> items = Person.items(owner.get(collection), "items");
    assertThat(items).as(collection).hasSize(1);
    return items.get(0).getString("id");
  }
}
