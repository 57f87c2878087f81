package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tidings.manage.PreferenceSetup;
import org.tidings.manage.Preferences;
import org.tidings.manage.ScheduleView;
import org.tidings.preference.WeeklyTime;

/** Backs schedule.xhtml: when digests are sent. */
@Named("schedulePage")
@ViewScoped
public class SchedulePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NEXT_TIMES = 4;
  private static final List<String> WEEK = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

  private final PreferenceSetup setup;
  private final Feedback feedback;
  private final Clock clock;

  private List<ScheduleRow> rows;
  private String timeZone;
  private transient Preferences saved;

  @Inject
  public SchedulePage(PreferenceSetup setup, Feedback feedback, Clock clock) {
    this.setup = setup;
    this.feedback = feedback;
    this.clock = clock;
  }

  protected SchedulePage() {
    this(null, null, null); // for the container
  }

  @PostConstruct
  void load() {
    show(setup.get());
  }

  public void add() {
    rows.add(new ScheduleRow(new ScheduleView(WEEK, "18:00")));
  }

  public void drop(ScheduleRow row) {
    rows.remove(row);
  }

  public void save() {
    Preferences wanted = new Preferences(rows.stream().map(ScheduleRow::view).toList(), timeZone);
    if (feedback.attempt(() -> show(setup.replace(wanted)))) {
      feedback.say("Saved.");
    }
  }

  /** The next moments at which the saved schedules send something. */
  public List<Instant> getNextTimes() {
    return saved.schedules().stream()
        .flatMap(this::nextTimes)
        .sorted()
        .distinct()
        .limit(NEXT_TIMES)
        .toList();
  }

  private Stream<Instant> nextTimes(ScheduleView schedule) {
    WeeklyTime time =
        WeeklyTime.of(
            String.join(",", schedule.days()),
            LocalTime.parse(schedule.time()),
            ZoneId.of(saved.timeZone()));
    return Stream.iterate(time.next(clock.instant()), time::next).limit(NEXT_TIMES);
  }

  private void show(Preferences preferences) {
    saved = preferences;
    timeZone = preferences.timeZone();
    rows = new ArrayList<>(preferences.schedules().stream().map(ScheduleRow::new).toList());
  }

  public List<ScheduleRow> getRows() {
    return rows;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }
}
