package org.tidings.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tidings.deliver.MailNotSentException;
import org.tidings.problem.ConflictException;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.ForbiddenException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;
import org.tidings.problem.TooOftenException;

/** Tells the person what became of what he asked for, beside the field where it helps. */
@ApplicationScoped
public class Feedback {

  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;

  /**
   * Does the action and shows what the service refused.
   *
   * @return whether it was done
   */
  public boolean attempt(Runnable action) {
    try {
      action.run();
      return true;
    } catch (InvalidInputException e) {
      e.problems().forEach(Feedback::show);
    } catch (ConflictException | TooOftenException e) {
      refuse(e.getMessage());
    } catch (MailNotSentException e) {
      refuse("The mail could not be sent just now. Wait a minute and ask for it again.");
    } catch (ForbiddenException e) {
      refuse(e.getMessage());
    } catch (NotFoundException e) {
      refuse("This is no longer there. Reload the page to see what is.");
    }
    return false;
  }

  /**
   * Loads what a page is about; when there is no such thing, or it is not for the person who asks,
   * the answer is the page that says so.
   */
  public void open(Runnable load) {
    try {
      load.run();
    } catch (NotFoundException e) {
      answer(NOT_FOUND);
    } catch (ForbiddenException e) {
      answer(FORBIDDEN);
    }
  }

  private static void answer(int status) {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      faces.getExternalContext().responseSendError(status, null);
    } catch (IOException unsent) {
      throw new UncheckedIOException(unsent);
    }
    faces.responseComplete();
  }

  public void say(String sentence) {
    add(null, FacesMessage.SEVERITY_INFO, sentence);
  }

  /** Says it on the page that comes next. */
  public void sayNext(String sentence) {
    say(sentence);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  public void refuse(String sentence) {
    add(null, FacesMessage.SEVERITY_ERROR, sentence);
  }

  private static void show(FieldProblem problem) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (field(faces, problem) instanceof UIInput input) {
      input.setValid(false);
      add(input.getClientId(faces), FacesMessage.SEVERITY_ERROR, problem.message());
    } else {
      add(null, FacesMessage.SEVERITY_ERROR, problem.message());
    }
  }

  /** The field of the submitted form that bears the problem's name; null when there is none. */
  private static UIComponent field(FacesContext faces, FieldProblem problem) {
    String name = problem.field().substring(problem.field().lastIndexOf('.') + 1);
    UIComponent pressed = UIComponent.getCurrentComponent(faces);
    return name.isEmpty() || pressed == null
        ? null
        : pressed.getNamingContainer().findComponent(name);
  }

  private static void add(String clientId, FacesMessage.Severity severity, String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(clientId, new FacesMessage(severity, sentence, null));
  }
}
