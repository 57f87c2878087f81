package org.tidings.net;

import java.io.Closeable;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** One call and where its redirects lead it; closing it ends the request that is under way. */
final class Journey implements Closeable {

  private static final int MAX_HOPS = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final List<HttpAnswer.Hop> hops = new ArrayList<>();
  private volatile HttpUriRequestBase current;
  private volatile boolean closed;

  void begin(HttpUriRequestBase request) throws InterruptedIOException {
    current = request;
    if (closed) {
      throw new InterruptedIOException("The time was up between two requests");
    }
  }

  /**
   * Where a call goes on to after an answer; nothing when that answer is the last.
   *
   * @throws RedirectException when it must not go there
   */
  Optional<HttpCall> next(HttpCall call, HttpAnswer answer) throws RedirectException {
    Optional<String> location = answer.header("location");
    if (call.redirects() == HttpCall.Redirects.RETURNED
        || !REDIRECTS.contains(answer.status())
        || location.isEmpty()) {
      return Optional.empty();
    }
    URI target =
        WebAddress.resolve(call.uri(), location.get())
            .orElseThrow(() -> new RedirectException("redirects to what is no web address"));
    if (call.uri().getScheme().equals("https") && target.getScheme().equals("http")) {
      throw new RedirectException("redirects to an address without encryption");
    }
    if (hops.size() == MAX_HOPS) {
      throw new RedirectException("redirects too many times");
    }
    hops.add(new HttpAnswer.Hop(answer.status(), target));
    return Optional.of(call.redirectedTo(target));
  }

  List<HttpAnswer.Hop> hops() {
    return List.copyOf(hops);
  }

  @Override
  public void close() {
    closed = true;
    HttpUriRequestBase request = current;
    if (request != null) {
      request.abort();
    }
  }
}
