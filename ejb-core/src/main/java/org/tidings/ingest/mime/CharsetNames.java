package org.tidings.ingest.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the charset that a label means, which is not always the one of that name: browsers read the
 * older name as its superset, and so do the programs that write it (WHATWG Encoding).
 */
final class CharsetNames {

  private static final Map<String, Charset> KNOWN = known();

  static final Charset ISO_2022_JP = firstOf("x-windows-iso2022jp", "ISO-2022-JP");

  private static final Map<String, Charset> MEANT = meant();

  private CharsetNames() {}

  /** The letters and digits of a label, in lower case. */
  static String simple(String label) {
    return label == null ? "" : label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  static Optional<Charset> find(String label) {
    String simple = simple(label);
    Charset meant = MEANT.get(simple);
    return meant != null ? Optional.of(meant) : byName(label, simple);
  }

  private static Optional<Charset> byName(String label, String simple) {
    if (simple.startsWith("utf8")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    String bare = label == null ? "" : label.replaceAll("[^A-Za-z0-9_.:+-]", "");
    String windows =
        simple.replaceFirst(
            "^(?:x?cp|x?windows|xansi|ansi|win|mswindows)(125\\d|874)$", "windows-$1");
    return forName(bare)
        .or(() -> forName(windows))
        .or(() -> forName(simple.replaceFirst("^x?(?:iso)?8859(\\d{1,2})[ei]?$", "ISO-8859-$1")))
        .or(() -> forName(simple.replaceFirst("^x?(?:cp|ibm|dos)(\\d{3})$", "IBM$1")));
  }

  /** Not from the JDK, which searches its modules again for each name that it does not know. */
  private static Optional<Charset> forName(String name) {
    return Optional.ofNullable(KNOWN.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Charset> known() {
    Map<String, Charset> known = new HashMap<>();
    for (Charset charset : Charset.availableCharsets().values()) {
      charset
          .aliases()
          .forEach(alias -> known.putIfAbsent(alias.toLowerCase(Locale.ROOT), charset));
    }
    for (Charset charset : Charset.availableCharsets().values()) {
      known.put(charset.name().toLowerCase(Locale.ROOT), charset);
    }
    return known;
  }

  private static Map<String, Charset> meant() {
    Map<String, Charset> meant = new HashMap<>();
    put(meant, Charsets.WINDOWS_1252, "iso88591", "latin1", "l1", "cp819", "88591", "western");
    put(meant, firstOf("windows-1254"), "iso88599", "latin5");
    put(meant, firstOf("x-windows-874", "TIS-620"), "tis620", "iso885911", "windows874");
    put(
        meant,
        firstOf("GB18030"),
        "gb2312",
        "gbk",
        "xgbk",
        "gb231280",
        "euccn",
        "cp936",
        "chinese");
    put(
        meant,
        firstOf("x-windows-949", "EUC-KR"),
        "euckr",
        "ksc5601",
        "ksc56011987",
        "ksc56011989");
    put(
        meant,
        firstOf("x-windows-949", "EUC-KR"),
        "korean",
        "cp949",
        "uhc",
        "windows949",
        "ksx1001");
    put(
        meant,
        firstOf("windows-31j", "Shift_JIS"),
        "shiftjis",
        "xsjis",
        "sjis",
        "mskanji",
        "cp932");
    put(meant, firstOf("Big5-HKSCS", "Big5"), "big5", "big5hkscs", "cnbig5", "xxbig5", "cp950");
    put(meant, ISO_2022_JP, "iso2022jp", "iso2022jp1", "iso2022jp2", "iso2022jp3", "csiso2022jp");
    put(meant, ISO_2022_JP, "iso2022jpms", "cp50220", "cp50221", "jis");
    put(meant, firstOf("x-MacRoman", "ISO-8859-1"), "macintosh", "macroman", "xmacroman", "mac");
    put(meant, firstOf("x-MacCyrillic", "ISO-8859-5"), "xmaccyrillic", "maccyrillic");
    put(meant, firstOf("KOI8-R"), "koi8", "koi8r", "cskoi8r", "koi");
    put(meant, firstOf("KOI8-U"), "koi8u", "koi8ru");
    put(meant, StandardCharsets.US_ASCII, "usascii", "ascii", "ansix341968", "iso646us", "646");
    return meant;
  }

  private static void put(Map<String, Charset> meant, Charset charset, String... labels) {
    for (String label : labels) {
      meant.put(label, charset);
    }
  }

  /** A small JDK may lack the larger sets. */
  private static Charset firstOf(String... names) {
    for (String name : names) {
      Optional<Charset> found = forName(name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return StandardCharsets.UTF_8;
  }
}
