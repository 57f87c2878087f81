package org.tidings.ingest;

/**
 * Counts what reading costs, in millionths of a dollar, and says how much more it may cost. Belongs
 * to one question to one source, and holds true also when that ends in a failure.
 */
public final class ReadMeter {

  private final long most;
  private long spent;

  private ReadMeter(long most) {
    this.most = most;
  }

  public static ReadMeter upTo(long micros) {
    return new ReadMeter(micros);
  }

  /** For who pays himself. */
  public static ReadMeter unlimited() {
    return new ReadMeter(Long.MAX_VALUE);
  }

  /** Something has been read. */
  public void spend(long micros) {
    spent += micros;
  }

  public long spent() {
    return spent;
  }

  /** What the next question may cost at the worst. */
  public long left() {
    return Math.max(0, most - spent);
  }
}
