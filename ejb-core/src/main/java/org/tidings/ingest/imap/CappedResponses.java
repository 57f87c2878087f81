package org.tidings.ingest.imap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ResponseInputStream;

/**
 * Reads IMAP responses as its parent does, but never takes more than a cap, and never makes room
 * for a literal because the server only announced it (RFC 3501 section 4.3).
 */
final class CappedResponses extends ResponseInputStream {

  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int FIRST_BYTES = 256;
  private static final int SLOP_BYTES = 128;

  private final BufferedInputStream in;
  private final int maxResponseBytes;
  private long bytesLeft;

  /**
   * @param maxResponseBytes the longest single response, literals included
   */
  CappedResponses(InputStream in, int maxResponseBytes) {
    super(InputStream.nullInputStream());
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
    this.maxResponseBytes = maxResponseBytes;
  }

  /** Allows so many bytes from now on, for all responses together. */
  void allow(long bytes) {
    bytesLeft = bytes;
  }

  /** Whether a response has begun to arrive; waits as long as a read of the socket may. */
  boolean hasNext() throws IOException {
    in.mark(1);
    try {
      boolean more = in.read() >= 0;
      in.reset();
      if (!more) {
        throw new IOException("The server closed the connection");
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Override
  public ByteArray readResponse(ByteArray unused) throws IOException {
    ByteArray response = new ByteArray(FIRST_BYTES);
    int end = 0;
    int literal;
    do {
      int lineStart = end;
      end = readLine(response, end);
      literal = literalAtEnd(response.getBytes(), lineStart, end);
      end = readLiteral(response, end, literal);
    } while (literal >= 0);
    response.setCount(end);
    return response;
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  private int readLine(ByteArray response, int start) throws IOException {
    byte[] bytes = response.getBytes();
    int end = start;
    int last = 0;
    while (true) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("The server closed the connection");
      }
      if (end == bytes.length) {
        bytes = grow(response, bytes.length);
      }
      bytes[end++] = (byte) next;
      if (next == '\n' && last == '\r') {
        return take(start, end);
      }
      last = next;
    }
  }

  private int readLiteral(ByteArray response, int start, int length) throws IOException {
    if (length <= 0) {
      return start;
    }
    if (length > maxResponseBytes - start || length > bytesLeft) {
      throw new IOException("The server announced more than was asked for");
    }
    int room = response.getBytes().length - start;
    if (room < length + SLOP_BYTES) {
      response.grow(length + SLOP_BYTES - room);
    }
    if (in.readNBytes(response.getBytes(), start, length) < length) {
      throw new IOException("The server closed the connection");
    }
    return take(start, start + length);
  }

  private byte[] grow(ByteArray response, int by) throws IOException {
    if (response.getBytes().length >= maxResponseBytes) {
      throw new IOException("The server sent a response without end");
    }
    response.grow(by);
    return response.getBytes();
  }

  private int take(int start, int end) throws IOException {
    bytesLeft -= end - start;
    if (bytesLeft < 0) {
      throw new IOException("The server sent more than was asked for");
    }
    return end;
  }

  /** The length in the literal mark <code>{n}</code> that ends a line; -1 when there is none. */
  private static int literalAtEnd(byte[] line, int start, int end) {
    int close = end - 3;
    if (close <= start || line[close] != '}') {
      return -1;
    }
    long length = 0;
    long place = 1;
    int i = close - 1;
    for (; i >= start && line[i] >= '0' && line[i] <= '9'; i--) {
      length += (line[i] - '0') * place;
      place = Math.min(place * 10, Integer.MAX_VALUE);
    }
    boolean isMark = i >= start && i < close - 1 && line[i] == '{';
    return isMark ? (int) Math.min(length, Integer.MAX_VALUE) : -1;
  }
}
