package org.tidings.identity.oidc;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.tidings.net.ForbiddenHostException;

/** Says in plain words why a provider could not be asked, and nothing of what is where it led. */
final class Failures {

  private Failures() {}

  static String describe(IOException e) {
    if (e.getCause() instanceof ForbiddenHostException forbidden) {
      return forbidden.getMessage();
    } else if (e instanceof UnexpectedStatusException) {
      return e.getMessage();
    } else if (e instanceof UnknownHostException) {
      return "no such host can be found at present";
    } else if (e instanceof SSLException) {
      return "its certificate is not accepted";
    } else if (e instanceof ConnectException) {
      return "nothing answers there";
    }
    return "it gives no whole answer in time";
  }
}
