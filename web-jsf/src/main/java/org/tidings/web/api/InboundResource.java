package org.tidings.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.tidings.ingest.inbound.InboundAddress;
import org.tidings.ingest.inbound.SignedRequest;
import org.tidings.ingest.inbound.UnsignedException;
import org.tidings.manage.Inbox;

/** Where programs send items to people's webhooks. The signature says who they are. */
@Path("inbound/{address}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class InboundResource {

  private final Inbox inbox;

  @Inject
  public InboundResource(Inbox inbox) {
    this.inbox = inbox;
  }

  protected InboundResource() {
    this(null); // for the container
  }

  /** The body is read as it was sent: that is what was signed. */
  @POST
  @Public
  public Response receive(
      @PathParam("address") String address,
      @HeaderParam("webhook-id") String id,
      @HeaderParam("webhook-timestamp") String timestamp,
      @HeaderParam("webhook-signature") String signatures,
      InputStream body)
      throws IOException {
    SignedRequest request =
        new SignedRequest(
            Objects.toString(id, ""),
            Objects.toString(timestamp, ""),
            Objects.toString(signatures, ""),
            RequestReader.text(body));
    inbox.receive(
        InboundAddress.parse(address).orElseThrow(UnsignedException::new),
        request,
        text -> RequestReader.read(InboundRequest.class, text).item());
    return Response.accepted().build();
  }
}
