package org.tidings.batch.digest;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Iterator;
import org.tidings.preference.DueSchedule;
import org.tidings.preference.DueSchedules;

/** Hands out the schedules whose time has come. */
@Dependent
@Named
public class DueScheduleReader extends AbstractItemReader {

  static final int SCHEDULES_PER_RUN = 1_000;

  private final DueSchedules schedules;
  private final Clock clock;
  private Iterator<DueSchedule> due;

  @Inject
  public DueScheduleReader(DueSchedules schedules, Clock clock) {
    this.schedules = schedules;
    this.clock = clock;
  }

  @Override
  public void open(Serializable checkpoint) {
    due = schedules.find(clock.instant(), SCHEDULES_PER_RUN).iterator();
  }

  @Override
  public DueSchedule readItem() {
    return due.hasNext() ? due.next() : null;
  }
}
