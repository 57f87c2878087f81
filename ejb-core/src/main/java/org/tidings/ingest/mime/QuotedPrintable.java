package org.tidings.ingest.mime;

import java.io.ByteArrayOutputStream;

/** Decodes quoted-printable (RFC 2045 section 6.7); what is no code stays as it is. */
final class QuotedPrintable {

  private QuotedPrintable() {}

  static byte[] decode(byte[] in, int maxBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(in.length, maxBytes) + 32);
    int i = 0;
    while (i < in.length && out.size() < maxBytes) {
      if (in[i] != '=') {
        out.write(in[i++]);
      } else if (Hex.isPair(in, i + 1)) {
        out.write(Hex.pair(in, i + 1));
        i += 3;
      } else {
        int next = behindSoftBreak(in, i + 1);
        if (next < 0) {
          out.write('=');
        }
        i = next < 0 ? i + 1 : next;
      }
    }
    return out.toByteArray();
  }

  /** Behind a line end, before which blanks may have been added; below zero when there is none. */
  private static int behindSoftBreak(byte[] in, int from) {
    int i = from;
    while (i < in.length && i < from + 80 && (in[i] == ' ' || in[i] == '\t')) {
      i++;
    }
    if (i == in.length || in[i] == '\n') {
      return Math.min(i + 1, in.length);
    }
    if (in[i] != '\r') {
      return -1;
    }
    while (i < in.length && in[i] == '\r' && i < from + 83) {
      i++;
    }
    return i < in.length && in[i] == '\n' ? i + 1 : i;
  }
}
