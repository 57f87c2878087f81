package org.tidings.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.tidings.testing.memory.UnheardEvent;

/** Hears at once what the product hears a little later. */
final class HeardNotices extends UnheardEvent<GrantNotice> {

  private final List<GrantNotice> heard = new ArrayList<>();

  List<GrantNotice> heard() {
    return heard;
  }

  @Override
  public <U extends GrantNotice> CompletionStage<U> fireAsync(U event) {
    heard.add(event);
    return super.fireAsync(event);
  }
}
