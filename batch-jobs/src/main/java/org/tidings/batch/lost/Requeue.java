package org.tidings.batch.lost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.tidings.outbox.LostWork.LostRow;
import org.tidings.outbox.LostWork.Step;
import org.tidings.queue.MessageKind;
import org.tidings.queue.Outgoing;

/** Writes the messages again that the current tenant's rows wait for; they commit together. */
@ApplicationScoped
public class Requeue {

  private final Outgoing outgoing;

  @Inject
  public Requeue(Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  protected Requeue() {
    this(null); // for the container
  }

  @Transactional
  public void enqueue(List<LostRow> rows) {
    rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> kindFor(row.step()), Collectors.mapping(LostRow::id, Collectors.toList())))
        .forEach(outgoing::enqueueAll);
  }

  private static MessageKind kindFor(Step step) {
    return switch (step) {
      case SUMMARY -> MessageKind.SUMMARIZE_NOTIFICATIONS;
      case COMPOSITION -> MessageKind.COMPOSE_DIGEST;
      case DELIVERY -> MessageKind.SEND_DELIVERY;
    };
  }
}
