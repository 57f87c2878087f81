package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** What a page says back about no field in particular. */
@Named("notices")
@RequestScoped
public class Notices {

  public List<State> getAll() {
    return FacesContext.getCurrentInstance().getMessageList(null).stream()
        .map(Notices::shown)
        .toList();
  }

  private static State shown(FacesMessage message) {
    message.rendered();
    return message.getSeverity().equals(FacesMessage.SEVERITY_INFO)
        ? State.good(message.getSummary())
        : State.bad(message.getSummary());
  }
}
