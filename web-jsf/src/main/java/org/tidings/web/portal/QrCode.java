package org.tidings.web.portal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a page draws it: an SVG path over a square with a quiet zone around it.
 *
 * @param size of the square, in modules
 * @param path of what is dark
 */
public record QrCode(int size, String path) {

  /** The standard asks for four modules of white around. */
  private static final int QUIET = 4;

  static QrCode of(String text) {
    try {
      ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      return new QrCode(modules.getWidth() + 2 * QUIET, path(modules));
    } catch (WriterException e) {
      throw new IllegalStateException("The text is too long for a QR code", e);
    }
  }

  private static String path(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        }
      }
    }
    return path.toString();
  }
}
