package org.tidings.testing.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What a {@link TcpProxy} does to what the server says. */
public final class Faults {

  private Faults() {}

  /** Nothing. */
  public static TcpProxy.Pump none() {
    return InputStream::transferTo;
  }

  /** Ends the connection after so many bytes. */
  public static TcpProxy.Pump cutAfter(long bytes) {
    return (in, out) -> {
      byte[] buffer = new byte[1024];
      long left = bytes;
      while (left > 0) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
          return;
        }
        out.write(buffer, 0, n);
        left -= n;
      }
    };
  }

  /** Passes on so many bytes, and from there one byte at a time. */
  public static TcpProxy.Pump tarpitAfter(long bytes, Duration perByte) {
    CountDownLatch never = new CountDownLatch(1);
    return (in, out) -> {
      long passed = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (passed++ >= bytes) {
          await(never, perByte);
        }
        out.write(b);
      }
    };
  }

  /**
   * A long line: whatever the server says takes its time, and each so many bursts are lost first.
   */
  public static TcpProxy.Pump line(Duration latency, int lossEvery, Duration retransmission) {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger bursts = new AtomicInteger();
    return (in, out) -> {
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        boolean lost = bursts.incrementAndGet() % lossEvery == 0;
        await(never, lost ? latency.plus(retransmission) : latency);
        out.write(buffer, 0, n);
      }
    };
  }

  /** Takes STARTTLS out of what the server offers, and refuses it in the server's place. */
  public static TcpProxy.Pump withoutStartTls() {
    return (in, out) -> {
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        String text = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
        String stripped =
            text.replace(" STARTTLS", "").replaceAll("(?m)^(\\S+) OK Begin TLS.*$", "$1 BAD no");
        out.write(stripped.getBytes(StandardCharsets.ISO_8859_1));
      }
    };
  }

  private static void await(CountDownLatch latch, Duration time) throws IOException {
    try {
      if (latch.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("Ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
