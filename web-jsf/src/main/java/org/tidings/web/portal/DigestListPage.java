package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tidings.manage.DigestDesk;
import org.tidings.manage.DigestView;
import org.tidings.manage.EntryView;
import org.tidings.manage.Page;

/** Backs digests.xhtml, newest first. */
@Named("digestList")
@RequestScoped
public class DigestListPage {

  private static final int PER_PAGE = 20;
  private static final int SHOWN_ENTRIES = 3;

  private final DigestDesk desk;
  private final Feedback feedback;

  private String cursor;
  private Page<DigestView> page = new Page<>(List.of(), Optional.empty());

  @Inject
  public DigestListPage(DigestDesk desk, Feedback feedback) {
    this.desk = desk;
    this.feedback = feedback;
  }

  protected DigestListPage() {
    this(null, null); // for the container
  }

  public void open() {
    feedback.attempt(() -> page = desk.list(Optional.ofNullable(cursor), PER_PAGE));
  }

  /** The first entries of a digest, as many as it has. */
  public List<EntryView> first(DigestView digest) {
    return digest.entries().stream().limit(SHOWN_ENTRIES).toList();
  }

  public List<DigestView> getItems() {
    return page.items();
  }

  /** Where older ones begin; null when there are none. */
  public String getNext() {
    return page.next().orElse(null);
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
