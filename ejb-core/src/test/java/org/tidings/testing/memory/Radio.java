package org.tidings.testing.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.HoldingConnector;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SourceAccess;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceKey;
import org.tidings.source.SourceType;

/** A source that can be tuned in to; notes how it was asked. */
public final class Radio implements HoldingConnector {

  private final List<String> calls = new ArrayList<>();
  private final Set<SourceKey> kept = new HashSet<>();
  private boolean room = true;

  /** How it was asked, in order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** No more connections are kept than there are. */
  public void fillUp() {
    room = false;
  }

  @Override
  public SourceType type() {
    return new SourceType("radio");
  }

  @Override
  public ContractCard card() {
    return new ContractCard("Radio", "Whoever speaks.", List.of(), List.of(), "", "", "");
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
    return answer("asked");
  }

  @Override
  public PollOutcome fetchHolding(
      SourceKey source, SourceAccess access, SourceCursor cursor, FetchLimits limits) {
    kept.add(source);
    return answer("tuned in");
  }

  private PollOutcome answer(String call) {
    calls.add(call);
    return new Fetched(List.of(), List.of(), SourceCursor.START, false);
  }

  @Override
  public PollOutcome test(SourceAccess access) {
    return answer("tested");
  }

  @Override
  public boolean mayHold(SourceKey source, SourceAccess access) {
    return room;
  }

  @Override
  public boolean holds(SourceKey source) {
    return kept.contains(source);
  }

  @Override
  public Set<SourceKey> held() {
    return Set.copyOf(kept);
  }

  @Override
  public Set<SourceKey> listen() {
    return Set.of();
  }

  @Override
  public void drop(SourceKey source) {
    kept.remove(source);
  }
}
