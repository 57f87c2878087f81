package org.tidings.web.hooks;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.tidings.manage.Unsubscribing;

/**
 * Where the unsubscribe links of digests lead (RFC 8058). A mail program posts here once its user
 * asked for it; a link that is merely opened, by a scanner perhaps, shows a button and does
 * nothing.
 */
@WebServlet("/unsubscribe")
public class UnsubscribeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private final transient Unsubscribing unsubscribing;

  @Inject
  public UnsubscribeServlet(Unsubscribing unsubscribing) {
    this.unsubscribing = unsubscribing;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = token(request);
    if (token.isEmpty()) {
      answerNotOurs(response);
      return;
    }
    answer(
        response,
        HttpServletResponse.SC_OK,
        """
        <h1>Stop these digests?</h1>
        <p>Nothing more will be sent to this address. You can verify it again at any time.</p>
        <form method="post" action="?t=%s"><button>Unsubscribe</button></form>
        """
            .formatted(token));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = token(request);
    if (token.isEmpty() || !unsubscribing.unsubscribe(token)) {
      answerNotOurs(response);
      return;
    }
    answer(
        response,
        HttpServletResponse.SC_OK,
        "<h1>Unsubscribed</h1><p>Nothing more will be sent to this address.</p>");
  }

  /** The token of the link, or nothing where it cannot be one. */
  private static String token(HttpServletRequest request) {
    String token = request.getParameter("t");
    return token != null && TOKEN.matcher(token).matches() ? token : "";
  }

  private static void answerNotOurs(HttpServletResponse response) throws IOException {
    answer(
        response,
        HttpServletResponse.SC_NOT_FOUND,
        "<h1>This link is not complete</h1><p>Open it from the mail once more.</p>");
  }

  private static void answer(HttpServletResponse response, int status, String body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer"); // the token is in the address
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
    response
        .getWriter()
        .write(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Tidings</title>
            <meta name="viewport" content="width=device-width">
            <style>:root { color-scheme: light dark } body { font: 1.1rem/1.5 system-ui;
              max-width: 32rem; margin: 4rem auto; padding: 0 1rem }
              button { font: inherit; padding: .5rem 1rem }</style></head>
            <body><main>%s</main></body></html>
            """
                .formatted(body));
  }
}
