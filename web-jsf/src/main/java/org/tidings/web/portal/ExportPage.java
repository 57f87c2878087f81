package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tidings.privacy.export.ExportArchive;
import org.tidings.privacy.export.ExportDesk;
import org.tidings.privacy.export.ExportView;

/** Backs export.xhtml: a person asks for all of his data and fetches it. */
@Named("exportPage")
@RequestScoped
public class ExportPage {

  private static final long KILOBYTE = 1_000;
  private static final long MEGABYTE = KILOBYTE * KILOBYTE;

  private final ExportDesk desk;
  private final Feedback feedback;

  private ExportView newest;

  @Inject
  public ExportPage(ExportDesk desk, Feedback feedback) {
    this.desk = desk;
    this.feedback = feedback;
  }

  protected ExportPage() {
    this(null, null); // for the container
  }

  @PostConstruct
  void load() {
    newest = desk.newest().orElse(null);
  }

  public void ask() {
    if (feedback.attempt(desk::ask)) {
      feedback.say("It is being prepared. A mail tells you when it is ready.");
    }
    load();
  }

  /** Answers with the archive instead of a page. */
  public void fetch() {
    feedback.attempt(() -> send(desk.archive(desk.newest().orElseThrow().id())));
  }

  private static void send(ExportArchive archive) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/zip");
    answer.setResponseHeader("Cache-Control", "no-store");
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"" + archive.fileName() + "\"");
    try {
      archive.writeTo(answer.getResponseOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** The export that he asked for last; null when there is none. */
  public ExportView getNewest() {
    return newest;
  }

  public boolean isPreparing() {
    return newest != null && newest.status().equals("preparing");
  }

  public boolean isReady() {
    return newest != null && newest.status().equals("ready");
  }

  /** Such as "1.4 MB". */
  public String getSize() {
    return newest.bytes() < MEGABYTE
        ? Math.max(1, newest.bytes() / KILOBYTE) + " kB"
        : "%.1f MB".formatted((double) newest.bytes() / MEGABYTE);
  }
}
