package org.tidings.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tidings.manage.ChannelSetup;
import org.tidings.manage.ChannelView;
import org.tidings.manage.DeliveryDesk;
import org.tidings.manage.DigestDesk;
import org.tidings.manage.DigestView;
import org.tidings.manage.EntryView;
import org.tidings.manage.NotificationArchive;

/** Backs digest.xhtml: one digest with what it cites and how it was sent. */
@Named("digestPage")
@ViewScoped
public class DigestPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final DigestDesk desk;
  private final DeliveryDesk deliveries;
  private final NotificationArchive archive;
  private final ChannelSetup channels;
  private final Feedback feedback;

  private String id;

  private transient DigestView digest;
  private transient Map<UUID, Citation> cited; // what was deleted since is not in it
  private transient List<ChannelView> addresses;

  @Inject
  public DigestPage(
      DigestDesk desk,
      DeliveryDesk deliveries,
      NotificationArchive archive,
      ChannelSetup channels,
      Feedback feedback) {
    this.desk = desk;
    this.deliveries = deliveries;
    this.archive = archive;
    this.channels = channels;
    this.feedback = feedback;
  }

  protected DigestPage() {
    this(null, null, null, null, null); // for the container
  }

  public void open() {
    feedback.open(() -> load(Ids.parse(id)));
  }

  private void load(UUID wanted) {
    digest = desk.get(wanted);
    addresses = channels.list();
    Set<UUID> ids =
        digest.entries().stream()
            .flatMap(entry -> entry.notificationIds().stream())
            .collect(Collectors.toSet());
    cited =
        archive.all(ids).stream().map(Citation::of).collect(Collectors.toMap(Citation::id, c -> c));
  }

  public void retry(UUID delivery) {
    if (feedback.attempt(() -> deliveries.retry(delivery))) {
      feedback.say("Trying again now.");
    }
    load(digest.id());
  }

  public List<Citation> citations(EntryView entry) {
    return entry.notificationIds().stream().map(cited::get).filter(Objects::nonNull).toList();
  }

  /** How many of the cited items were deleted since. */
  public long gone(EntryView entry) {
    return entry.notificationIds().stream().filter(item -> !cited.containsKey(item)).count();
  }

  public String address(UUID channel) {
    return addresses.stream()
        .filter(candidate -> candidate.id().equals(channel))
        .map(ChannelView::address)
        .findFirst()
        .orElse("A removed address");
  }

  /** The entry's link, when it is one that a browser may open. */
  public String link(EntryView entry) {
    return entry.url().filter(WebLinks::isSafe).orElse(null);
  }

  public DigestView getDigest() {
    return digest;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
