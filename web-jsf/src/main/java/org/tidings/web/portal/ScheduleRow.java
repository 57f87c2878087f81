package org.tidings.web.portal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.tidings.manage.ScheduleView;

/** One schedule as the form edits it. */
public class ScheduleRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private List<String> days;
  private String time;

  ScheduleRow(ScheduleView schedule) {
    days = new ArrayList<>(schedule.days());
    time = schedule.time();
  }

  ScheduleView view() {
    return new ScheduleView(List.copyOf(days), time);
  }

  public List<String> getDays() {
    return days;
  }

  public void setDays(List<String> days) {
    this.days = days;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }
}
