package org.tidings.summarize;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.crash.CrashPoint;
import org.tidings.queue.MessageHandler;
import org.tidings.queue.MessageKind;

/**
 * Summarizes notifications, each by itself, between two short transactions. One that cannot be
 * summarized stays as it is and does not hold up the others: the digest lists it as failed.
 */
@ApplicationScoped
public class SummarizationHandler implements MessageHandler {

  private static final System.Logger LOG = System.getLogger(SummarizationHandler.class.getName());

  private final SummaryStore store;
  private final Summarizer summarizer;

  @Inject
  public SummarizationHandler(SummaryStore store, Summarizer summarizer) {
    this.store = store;
    this.summarizer = summarizer;
  }

  protected SummarizationHandler() {
    this(null, null); // for the container
  }

  @Override
  public MessageKind kind() {
    return MessageKind.SUMMARIZE_NOTIFICATIONS;
  }

  @Override
  public void handle(List<UUID> ids) {
    Map<UUID, Summary> summaries = new HashMap<>();
    store.unsummarized(ids).forEach((id, text) -> summarize(id, text, summaries));
    CrashPoint.AFTER_SUMMARY.hit();
    if (!summaries.isEmpty()) {
      store.keep(summaries);
    }
    CrashPoint.AFTER_SUMMARY_STORED.hit();
  }

  private void summarize(UUID id, SourceText text, Map<UUID, Summary> summaries) {
    try {
      summaries.put(id, summarizer.summarize(text));
    } catch (RuntimeException | StackOverflowError e) { // the text is a stranger's, the rest is not
      LOG.log(WARNING, "Notification {0} could not be summarized: {1}", id, e.getClass());
    }
  }
}
