package org.tidings.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SourceKind;
import org.tidings.source.SourceType;

/** A webhook of a person's own, for anything without a connector. It is told, never asked. */
@ApplicationScoped
public class InboundWebhook implements SourceKind {

  /** As sources name it. */
  public static final SourceType TYPE = new SourceType("inbound");

  private static final ContractCard CARD =
      new ContractCard(
          "Webhook",
          "Whatever a program of yours sends, such as a build server or a monitor.",
          List.of("What is sent to its address, signed with its secret."),
          List.of(
              "Nothing is asked or fetched anywhere; addresses in an item are shown, not opened.",
              "What is not signed, or signed more than five minutes ago, is refused."),
          "Nothing.",
          "A program that signs what it sends as Standard Webhooks describes.",
          "As long as your plan keeps it, or less if you say so.");

  @Override
  public SourceType type() {
    return TYPE;
  }

  @Override
  public ContractCard card() {
    return CARD;
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }
}
