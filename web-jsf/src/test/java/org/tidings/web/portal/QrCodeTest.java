package org.tidings.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final String URI =
      "otpauth://totp/Tidings:ann%40example.org?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Tidings";
  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int PIXELS = 4;

  @Test
  void what_is_drawn_can_be_read_again() throws Exception {
    QrCode code = QrCode.of(URI);

    assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(drawn(code)))))
        .hasToString(URI);
    assertThat(MODULE.matcher(code.path()).replaceAll("")).isEmpty();
  }

  private static LuminanceSource drawn(QrCode code) {
    int side = code.size() * PIXELS;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    for (MatchResult dark : MODULE.matcher(code.path()).results().toList()) {
      int left = Integer.parseInt(dark.group(1)) * PIXELS;
      int top = Integer.parseInt(dark.group(2)) * PIXELS;
      for (int y = top; y < top + PIXELS; y++) {
        Arrays.fill(pixels, y * side + left, y * side + left + PIXELS, 0);
      }
    }
    return new RGBLuminanceSource(side, side, pixels);
  }
}
