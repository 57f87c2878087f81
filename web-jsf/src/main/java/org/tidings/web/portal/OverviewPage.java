package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.manage.ChannelSetup;
import org.tidings.manage.ChannelView;
import org.tidings.manage.DigestDesk;
import org.tidings.manage.DigestView;
import org.tidings.manage.NotificationArchive;
import org.tidings.manage.NotificationFilter;
import org.tidings.manage.NotificationView;
import org.tidings.manage.StatusBoard;
import org.tidings.manage.StatusView;

/** Backs index.xhtml: how things stand, refreshed by itself for a while. */
@Named("overview")
@ViewScoped
public class OverviewPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NEWEST = 6;

  /** A page left open stops asking after this many times, so that its session can end. */
  private static final int REFRESHES = 120;

  private final StatusBoard board;
  private final NotificationArchive archive;
  private final DigestDesk desk;
  private final ChannelSetup channelSetup;
  private final Feedback feedback;

  private transient StatusView status;
  private transient List<NotificationView> newest;
  private transient List<ChannelView> channels;
  private transient DigestView lastDigest;
  private transient DigestView followed;
  private UUID following;
  private int refreshes;

  @Inject
  public OverviewPage(
      StatusBoard board,
      NotificationArchive archive,
      DigestDesk desk,
      ChannelSetup channelSetup,
      Feedback feedback) {
    this.board = board;
    this.archive = archive;
    this.desk = desk;
    this.channelSetup = channelSetup;
    this.feedback = feedback;
  }

  protected OverviewPage() {
    this(null, null, null, null, null); // for the container
  }

  @PostConstruct
  void load() {
    status = board.status();
    newest = archive.list(NotificationFilter.ALL, Optional.empty(), NEWEST).items();
    channels = channelSetup.list();
    lastDigest = desk.list(Optional.empty(), 1).items().stream().findFirst().orElse(null);
    followed = following == null ? null : desk.get(following);
  }

  public void refresh() {
    refreshes++;
    load();
  }

  public void generate() {
    if (!isGenerating()) {
      feedback.attempt(() -> following = desk.generateNow());
    }
    refreshes = 0;
    load();
  }

  public boolean isResting() {
    return refreshes >= REFRESHES;
  }

  public boolean isConnected() {
    return !status.sources().isEmpty();
  }

  public boolean isReachable() {
    return channels.stream().anyMatch(ChannelView::verified);
  }

  /** Whether the three first steps are still to be done. */
  public boolean isStarting() {
    return !isConnected() || !isReachable() || lastDigest == null;
  }

  public boolean isGenerating() {
    return followed != null && !Progress.of(followed).done();
  }

  /** Whether something is under way that is worth watching closely. */
  public boolean isLively() {
    return !isResting() && (isGenerating() || isReading() || isSummarizing());
  }

  private boolean isReading() {
    return status.sources().stream()
        .anyMatch(source -> source.status().equals("active") && source.lastSyncAt().isEmpty());
  }

  private boolean isSummarizing() {
    return status.pipeline().notSummarized() > 0;
  }

  /** How far the digest has come that was asked for on this page; null when none was. */
  public Progress getProgress() {
    return followed == null ? null : Progress.of(followed);
  }

  public UUID getFollowing() {
    return following;
  }

  public StatusView getStatus() {
    return status;
  }

  public List<NotificationView> getNewest() {
    return newest;
  }

  public DigestView getLastDigest() {
    return lastDigest;
  }
}
