package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tidings.ingest.feed.OpmlWriter;
import org.tidings.manage.FeedImport;
import org.tidings.manage.FeedLists;
import org.tidings.manage.ImportedFeed;

/** Backs feedlist.xhtml: feeds come from another reader, and go to another. */
@Named("feedList")
@RequestScoped
public class FeedListPage {

  private final FeedLists lists;
  private final Feedback feedback;

  private Part file;
  private FeedImport result;

  @Inject
  public FeedListPage(FeedLists lists, Feedback feedback) {
    this.lists = lists;
    this.feedback = feedback;
  }

  protected FeedListPage() {
    this(null, null); // for the container
  }

  public void add() {
    if (file == null || file.getSize() == 0) {
      feedback.refuse("Choose the file first.");
      return;
    }
    feedback.attempt(() -> result = lists.add(bytes(), type()));
  }

  private byte[] bytes() {
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(FeedLists.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String type() {
    return file.getContentType() == null ? "" : file.getContentType();
  }

  /** Answers with the list instead of a page. */
  public void fetch() {
    byte[] list = lists.list().getBytes(StandardCharsets.UTF_8);
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType(OpmlWriter.MEDIA_TYPE + ";charset=UTF-8");
    answer.setResponseHeader("Cache-Control", "no-store");
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"tidings.opml\"");
    try {
      answer.getResponseOutputStream().write(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** What became of the list; null before one was sent. */
  public FeedImport getResult() {
    return result;
  }

  public List<ImportedFeed> getRefused() {
    return result.feeds().stream().filter(feed -> feed.reason().isPresent()).toList();
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
