package org.tidings.trail;

import jakarta.enterprise.context.RequestScoped;

/** The network address that the current request came from. Set once, by the web's door. */
@RequestScoped
public class RequestOrigin {

  private String address = "";

  public void set(String clientAddress) {
    address = clientAddress;
  }

  /** The client's address; empty when nobody has set it. */
  public String address() {
    return address;
  }
}
