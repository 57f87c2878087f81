package org.tidings.ingest.inbound;

/**
 * Something was sent to a webhook by who cannot prove that he may. The message is the same whatever
 * is wrong, so that nobody learns which addresses exist.
 */
public class UnsignedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnsignedException() {
    super(
        "The signature is not right for this address and time. Sign the item's id, the time in"
            + " seconds and the body with the webhook's secret, and send the headers webhook-id,"
            + " webhook-timestamp and webhook-signature.");
  }
}
