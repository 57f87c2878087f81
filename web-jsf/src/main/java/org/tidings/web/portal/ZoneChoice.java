package org.tidings.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones that a form offers: places, not offsets. */
@Named("zones")
@ApplicationScoped
public class ZoneChoice {

  private static final String PLACES =
      "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC";

  private final List<String> all =
      ZoneId.getAvailableZoneIds().stream().filter(id -> id.matches(PLACES)).sorted().toList();

  public List<String> getAll() {
    return all;
  }

  /** All of them and the present one, which may be none of the places. */
  public List<String> with(String present) {
    return all.contains(present) ? all : Stream.concat(Stream.of(present), all.stream()).toList();
  }

  /** The zone's name for people: {@code America/New York}. */
  public String name(String id) {
    return id.replace('_', ' ');
  }
}
