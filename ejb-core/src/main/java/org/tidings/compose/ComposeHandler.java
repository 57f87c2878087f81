package org.tidings.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.tidings.crash.CrashPoint;
import org.tidings.queue.MessageHandler;
import org.tidings.queue.MessageKind;

/** Has a digest composed. */
@ApplicationScoped
public class ComposeHandler implements MessageHandler {

  private final DigestComposer composer;

  @Inject
  public ComposeHandler(DigestComposer composer) {
    this.composer = composer;
  }

  protected ComposeHandler() {
    this(null); // for the container
  }

  @Override
  public MessageKind kind() {
    return MessageKind.COMPOSE_DIGEST;
  }

  @Override
  public void handle(List<UUID> ids) {
    ids.forEach(composer::compose);
    CrashPoint.AFTER_COMPOSE.hit();
  }
}
