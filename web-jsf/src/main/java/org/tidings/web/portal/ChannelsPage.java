package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.tidings.manage.ChannelSetup;
import org.tidings.manage.ChannelView;

/** Backs channels.xhtml: the addresses that digests are sent to. */
@Named("channelsPage")
@ViewScoped
public class ChannelsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ChannelSetup setup;
  private final Feedback feedback;

  private transient List<ChannelView> channels;
  private String address = "";
  private String code = "";

  @Inject
  public ChannelsPage(ChannelSetup setup, Feedback feedback) {
    this.setup = setup;
    this.feedback = feedback;
  }

  protected ChannelsPage() {
    this(null, null); // for the container
  }

  @PostConstruct
  void load() {
    channels = setup.list();
  }

  public void add() {
    if (feedback.attempt(() -> setup.add("email", address.strip()))) {
      feedback.say("We sent a code of six digits to " + address.strip() + ". Enter it below.");
      address = "";
    }
    load();
  }

  public void verify(UUID id) {
    if (feedback.attempt(() -> setup.verify(id, code.strip()))) {
      feedback.say("Verified. Your digests go there from now on.");
    }
    code = "";
    load();
  }

  public void resend(UUID id) {
    if (feedback.attempt(() -> setup.resendCode(id))) {
      feedback.say("A new code is on its way. The old one no longer works.");
    }
  }

  public void remove(UUID id) {
    if (feedback.attempt(() -> setup.remove(id))) {
      feedback.say("Removed. Nothing is sent there any more.");
    }
    load();
  }

  public List<ChannelView> getChannels() {
    return channels;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
