package org.tidings.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.consent.GrantView;
import org.tidings.manage.ChannelView;
import org.tidings.manage.DeliveryView;
import org.tidings.manage.DigestView;
import org.tidings.manage.SharedSourceView;
import org.tidings.manage.SourceView;
import org.tidings.manage.TokenView;

/** The words for the states of what the portal shows, and what a person can do. */
@Named("states")
@ApplicationScoped
public class States {

  private final Kinds kinds;

  @Inject
  public States(Kinds kinds) {
    this.kinds = kinds;
  }

  protected States() {
    this(null); // for the container
  }

  public State source(SourceView source) {
    if (source.silentSince().isPresent()) {
      return State.busy("Unusually quiet");
    }
    return source(source.type(), source.status(), source.lastSyncAt().isPresent());
  }

  /** As somebody sees it who cannot mend it. */
  public State shared(SharedSourceView source) {
    if (source.status().equals("needs_attention")) {
      return State.bad("Needs its owner");
    }
    return source(source.type(), source.status(), source.lastSyncAt().isPresent());
  }

  private State source(String type, String status, boolean synced) {
    return switch (status) {
      case "paused" -> State.quiet("Paused");
      case "error" -> State.busy("Trying again");
      case "needs_attention" -> State.bad("Needs your attention");
      default -> synced ? State.good("Up to date") : unheard(type);
    };
  }

  private State unheard(String type) {
    return kinds.of(type).polled()
        ? State.busy("First check under way")
        : State.quiet("Waits for its first item");
  }

  /** What to do about a source that is not well; empty when nothing needs doing. */
  public String advice(SourceView source) {
    return switch (source.status()) {
      case "error" -> "Tidings tries again by itself. Nothing is lost meanwhile.";
      case "needs_attention" ->
          "Check the user name and the password in its settings, then save them again.";
      case "paused" ->
          kinds.of(source.type()).polled()
              ? "Resume it to catch up with what arrived since."
              : "What is sent to it meanwhile is refused, and its sender told to try again.";
      default -> source.silentSince().isPresent() ? quietAdvice(source) : "";
    };
  }

  private String quietAdvice(SourceView source) {
    return kinds.of(source.type()).polled()
        ? "Is this still connected? It answers, but has not been quiet for so long lately. See"
            + " whether news still arrives there, and in what is watched of it."
        : "Is this still connected? Nothing was sent for longer than ever lately.";
  }

  public State digest(DigestView digest) {
    return switch (digest.status()) {
      case "composing" -> State.busy("Being written");
      case "ready" -> State.busy(digest.deliveries().isEmpty() ? "Ready to read" : "On its way");
      case "delivered" -> State.good("Sent");
      default -> State.bad("Not sent");
    };
  }

  public State delivery(DeliveryView delivery) {
    return switch (delivery.status()) {
      case "due", "sending" -> State.busy(delivery.attempts() > 1 ? "Trying again" : "On its way");
      case "accepted", "delivered" -> State.good("Sent");
      case "expired" -> State.bad("Given up: it could not be sent in time");
      default -> State.bad("Refused");
    };
  }

  public State channel(ChannelView channel) {
    if (channel.optedOut()) {
      return State.quiet("Unsubscribed");
    }
    return channel.verified() ? State.good("Verified") : State.busy("Waits for its code");
  }

  public State token(TokenView token) {
    return token.expired() ? State.bad("Expired") : State.good("In force");
  }

  public State grant(GrantView grant) {
    return switch (grant.status()) {
      case "needs_attention" -> State.bad("Connect it again");
      case "expiring" -> State.busy("Ends soon");
      default -> State.good("Connected");
    };
  }

  /** Whether a person may ask for another try. */
  public boolean canRetry(DeliveryView delivery) {
    return delivery.status().equals("failed") || delivery.status().equals("expired");
  }
}
