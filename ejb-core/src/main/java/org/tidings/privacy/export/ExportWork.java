package org.tidings.privacy.export;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.deliver.MailNotSentException;
import org.tidings.export.DueExport;

/** Makes the steps of a claimed export, one after the other, and tells its person. */
@ApplicationScoped
public class ExportWork {

  private static final System.Logger LOG = System.getLogger(ExportWork.class.getName());

  private final ExportSteps steps;
  private final ExportMail mail;

  @Inject
  public ExportWork(ExportSteps steps, ExportMail mail) {
    this.steps = steps;
    this.mail = mail;
  }

  protected ExportWork() {
    this(null, null); // for the container
  }

  /** Does all that can be done now, in the export's tenant. */
  public void on(DueExport due) {
    ExportSteps.Next next = new ExportSteps.Next.Step();
    while (next instanceof ExportSteps.Next.Step) {
      next = steps.step(due);
    }
    if (next instanceof ExportSteps.Next.Tell tell) {
      tell(due, tell.address());
    }
  }

  private void tell(DueExport due, String address) {
    try {
      mail.send(address);
      steps.told(due);
    } catch (MailNotSentException e) { // the next try is due in a while
      LOG.log(WARNING, "It could not be mailed yet that export " + due.id() + " is ready", e);
    }
  }
}
