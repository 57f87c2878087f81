package org.tidings.ingest.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A parameter that is cut into numbered pieces or names its charset (RFC 2231). */
final class ExtendedParameter {

  private static final int MAX_PIECES = 100;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String charset = "";

  private ExtendedParameter() {}

  /** Its text; empty when there is none in this form. */
  static String of(Map<String, String> parameters, String name) {
    ExtendedParameter parameter = new ExtendedParameter();
    if (parameters.containsKey(name + "*")) {
      parameter.encoded(parameters.get(name + "*"), true);
      return parameter.text();
    }
    for (int i = 0; i < MAX_PIECES; i++) {
      String piece = name + "*" + i;
      if (parameters.containsKey(piece + "*")) {
        parameter.encoded(parameters.get(piece + "*"), i == 0);
      } else if (parameters.containsKey(piece)) {
        parameter.bytes.writeBytes(parameters.get(piece).getBytes(StandardCharsets.UTF_8));
      } else if (i > 0) { // some begin to count at 1
        break;
      }
    }
    return parameter.text();
  }

  private String text() {
    return Charsets.decode(bytes.toByteArray(), charset);
  }

  private void encoded(String value, boolean first) {
    String rest = value;
    int language = value.indexOf('\'');
    int text = value.indexOf('\'', language + 1);
    if (first && language >= 0 && text > language) {
      charset = value.substring(0, language);
      rest = value.substring(text + 1);
    }
    byte[] in = rest.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '%' && Hex.isPair(in, i + 1)) {
        bytes.write(Hex.pair(in, i + 1));
        i += 2;
      } else {
        bytes.write(in[i]);
      }
    }
  }
}
