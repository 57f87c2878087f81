package org.tidings.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.manage.ChannelSetup;
import org.tidings.manage.ChannelView;
import org.tidings.manage.DeliveryDesk;
import org.tidings.manage.DigestDesk;
import org.tidings.manage.DigestView;
import org.tidings.manage.EntryView;
import org.tidings.manage.NotificationArchive;
import org.tidings.problem.NotFoundException;

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
  private transient Map<UUID, Optional<Citation>> cited;
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
    feedback.open(this::load);
  }

  private void load() {
    digest = desk.get(Ids.parse(id));
    addresses = channels.list();
    cited = new HashMap<>();
    digest.entries().stream()
        .flatMap(entry -> entry.notificationIds().stream())
        .forEach(item -> cited.computeIfAbsent(item, this::citation));
  }

  private Optional<Citation> citation(UUID item) {
    try {
      return Optional.of(Citation.of(archive.get(item)));
    } catch (NotFoundException e) {
      return Optional.empty(); // deleted since
    }
  }

  public void retry(UUID delivery) {
    if (feedback.attempt(() -> deliveries.retry(delivery))) {
      feedback.say("Trying again now.");
    }
    load();
  }

  public List<Citation> citations(EntryView entry) {
    return entry.notificationIds().stream().map(cited::get).flatMap(Optional::stream).toList();
  }

  /** How many of the cited items were deleted since. */
  public long gone(EntryView entry) {
    return entry.notificationIds().stream().map(cited::get).filter(Optional::isEmpty).count();
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
