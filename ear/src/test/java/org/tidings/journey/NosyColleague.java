package org.tidings.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/**
 * Another member of a workspace, who asks the API and the portal for what is the owner's alone.
 *
 * @param walls what must hold
 */
record NosyColleague(URI tidings, Colleague colleague, Belongings owner, SoftAssertions walls) {

  /** Of these everybody in a workspace may know, or who may not is told so. */
  private static final Set<String> OF_ALL =
      Set.of("members", "invitations", "audit", "workspace", "shared-sources");

  private static final Set<String> PAGES_OF_ALL = Set.of("team.xhtml", "activity.xhtml");

  void asksTheApi(Function<ApiOperation, String> bodies) throws Exception {
    for (ApiOperation operation : ApiOperation.all(tidings)) {
      if (OF_ALL.contains(operation.collection())) {
        continue;
      }
      if (operation.namesSomething()) {
        HttpResponse<String> answer = send(operation, bodies.apply(operation));
        walls.assertThat(answer.statusCode()).as("%s to %s", who(), operation).isEqualTo(404);
        assertNothingOfTheOwner(answer.body(), operation.toString());
      } else if (operation.method().equals("GET")) {
        HttpResponse<String> answer = send(operation, "");
        walls.assertThat(answer.statusCode()).as("%s to %s", who(), operation).isIn(200, 403);
        assertNothingOfTheOwner(answer.body(), operation.toString());
      }
    }
  }

  void opensThePages() throws Exception {
    try (Visitor visitor = new Visitor(tidings, "Europe/Lisbon")) {
      visitor.signIn(colleague.email());
      for (String page : PortalButtons.pages()) {
        if (PortalButtons.isAboutOneThing(page)) {
          String id = owner.ids().get(page.replace(".xhtml", "s"));
          int status = visitor.open("/" + page + "?id=" + id);
          walls.assertThat(status).as("%s to %s", who(), page).isEqualTo(404);
        } else {
          visitor.open("/" + page);
        }
        if (!PAGES_OF_ALL.contains(page)) {
          assertNothingOfTheOwner(visitor.page().locator("main").innerText(), page);
        }
      }
    }
  }

  private HttpResponse<String> send(ApiOperation operation, String body) throws Exception {
    return operation.send(tidings, owner.ids(), "", body, colleague.credentials());
  }

  private void assertNothingOfTheOwner(String text, String where) {
    walls
        .assertThat(text.replace("Workspace of " + owner.owner().email(), ""))
        .as("what %s shows to %s", where, who())
        .doesNotContain(owner.canary());
  }

  private String who() {
    return colleague.email();
  }
}
