package org.tidings.deliver.email;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidings.deliver.OutboundDigest;
import org.tidings.deliver.OutboundDigest.Line;

/**
 * The HTML part of a digest mail. Mail programs know tables and inline styles best, so the light
 * look is inline; the dark one is laid over it where a program understands that. No image, no
 * script, nothing that is fetched.
 */
final class DigestHtml {

  /** From here on a line is marked as one that wants its reader. */
  private static final double URGENT = 0.7;

  private static final String FONT =
      "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; }
      a:hover { text-decoration: underline !important; }
      @media (max-width: 480px) {
        .card { padding: 24px 20px !important; }
        .page { padding: 0 !important; }
        .card { border: 0 !important; border-radius: 0 !important; }
      }
      @media (prefers-color-scheme: dark) {
        .page { background: #14171c !important; }
        .card { background: #1d2129 !important; border-color: #2b313c !important; }
        .ink, .ink a { color: #f2f4f7 !important; }
        .body { color: #ccd2dc !important; }
        .soft, .soft a { color: #a7afbd !important; }
        .rule { border-color: #2f3541 !important; }
        .link, .link a { color: #8fb8ff !important; }
        .mark { background: #ffb86b !important; }
      }
      </style>
      </head>
      <body class="page" style="margin:0;padding:24px 12px;background:#f3f4f6;%s">
      <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">%s</div>
      <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0">
      <tr><td align="center">
      <table role="presentation" class="card" width="100%%" cellpadding="0" cellspacing="0" border="0" \
      style="max-width:600px;background:#ffffff;border:1px solid #e3e6ea;border-radius:14px;\
      padding:32px;text-align:left">
      <tr><td>
      %s
      </td></tr>
      </table>
      </td></tr>
      </table>
      </body>
      </html>
      """;

  private static final String HEAD =
      """
      <div class="link" style="font-size:13px;font-weight:700;letter-spacing:.08em;\
      text-transform:uppercase;color:#2f5fc4">Tidings</div>
      <h1 class="ink" style="margin:10px 0 4px;font-size:26px;line-height:1.2;\
      letter-spacing:-.01em;color:#16191f">%s</h1>
      <div class="soft" style="font-size:14px;line-height:1.5;color:#5d6675">%s</div>
      """;

  private static final String LINE =
      """
      <table role="presentation" class="rule" width="100%%" cellpadding="0" cellspacing="0" border="0" \
      style="margin-top:20px;border-top:1px solid #e8eaee"><tr>
      <td class="soft" valign="top" style="width:30px;padding-top:20px;font-size:15px;\
      line-height:1.4;font-weight:600;color:#8a92a0">%d</td>
      <td valign="top" style="padding-top:18px">
      <div class="ink" style="font-size:17px;line-height:1.35;font-weight:650;\
      overflow-wrap:anywhere">%s<a href="%s" \
      style="color:#16191f;text-decoration:none">%s</a></div>
      %s<div class="soft" style="margin-top:6px;font-size:13px;line-height:1.5;color:#5d6675">%s</div>
      </td></tr></table>
      """;

  private static final String MARK =
      """
      <span class="mark" style="display:inline-block;width:8px;height:8px;margin:0 8px 2px 0;\
      border-radius:4px;background:#e0691a" title="Wants you" role="img" \
      aria-label="Wants you:"></span>""";

  private static final String TEXT =
      """
      <div class="body" style="margin-top:5px;font-size:15px;line-height:1.55;color:#333a45;\
      overflow-wrap:anywhere">%s</div>
      """;

  private static final String ORIGINAL =
      """
       &nbsp;·&nbsp; <span class="link"><a href="%s" \
      style="color:#2f5fc4;text-decoration:none;white-space:nowrap">Open the original</a></span>""";

  private static final String EMPTY =
      """
      <div class="body" style="margin-top:22px;font-size:16px;line-height:1.55;color:#333a45">%s</div>
      """;

  private static final String FOOT =
      """
      <div class="soft rule" style="margin-top:26px;padding-top:18px;border-top:1px solid #e8eaee;\
      font-size:13px;line-height:1.6;color:#5d6675;overflow-wrap:anywhere">
      <div>%s</div>
      <div>%s</div>
      %s
      <div class="link" style="margin-top:12px">
      <a href="%s" style="color:#2f5fc4;text-decoration:none">See all of it</a> &nbsp;·&nbsp;
      <a href="%s" style="color:#2f5fc4;text-decoration:none">Change the schedule</a> &nbsp;·&nbsp;
      <a href="%s" style="color:#2f5fc4;text-decoration:none">Unsubscribe</a>
      </div>
      </div>
      """;

  private DigestHtml() {}

  static String of(OutboundDigest digest) {
    DigestWords words = new DigestWords(digest);
    String body = head(words) + lines(digest, words) + foot(digest, words);
    return PAGE.formatted(escape(words.subject()), FONT, escape(words.preview()), body);
  }

  private static String head(DigestWords words) {
    return HEAD.formatted(escape(words.title()), escape(words.moment()));
  }

  private static String lines(OutboundDigest digest, DigestWords words) {
    return digest.lines().isEmpty()
        ? EMPTY.formatted(escape(words.emptiness()))
        : IntStream.range(0, digest.lines().size())
            .mapToObj(i -> line(i + 1, digest.lines().get(i)))
            .collect(Collectors.joining());
  }

  private static String line(int number, Line line) {
    return LINE.formatted(
        number,
        line.importance() >= URGENT ? MARK : "",
        escape(line.page()),
        escape(line.headline()),
        line.text().isEmpty() ? "" : TEXT.formatted(escape(line.text())),
        escape(line.byline()) + line.url().map(url -> ORIGINAL.formatted(escape(url))).orElse(""));
  }

  private static String foot(OutboundDigest digest, DigestWords words) {
    return FOOT.formatted(
        escape(words.ledger()),
        escape(words.window()),
        words.coverage().stream()
            .map(sentence -> "<div>" + escape(sentence) + "</div>")
            .collect(Collectors.joining("\n")),
        escape(digest.links().digest()),
        escape(digest.links().schedule()),
        escape(digest.links().unsubscribe()));
  }

  /** Makes a text safe between tags and in quoted attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
