package org.tidings.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;

/** A web site of somebody else, visited by a person who is signed in to the portal. */
record ForeignSite(Visitor visitor) {

  /** Another site than 127.0.0.1 in a browser's eyes; nobody needs to serve it. */
  private static final String ADDRESS = "http://elsewhere.localhost/";

  private static final String POST =
      """
      ([address, button]) => {
        const form = document.createElement('form');
        Object.assign(form, {method: 'post', action: address});
        for (const [name, value] of [['jakarta.faces.ViewState', 'stateless'], [button, button]]) {
          const field = document.createElement('input');
          Object.assign(field, {type: 'hidden', name, value});
          form.append(field);
        }
        document.body.append(form);
        form.submit();
      }""";

  /** Without a preflight: a text, which a careless server might read as JSON. */
  private static final String FETCH =
      """
      ([address, body]) => fetch(address,
        {method: 'POST', mode: 'no-cors', credentials: 'include', body}).catch(() => {})""";

  static ForeignSite visitedBy(Visitor visitor) {
    visitor
        .page()
        .context()
        .route(
            ADDRESS,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<p>Hello</p>")));
    return new ForeignSite(visitor);
  }

  /** Has the browser post a form to a page of the portal; answers the status. */
  int posts(String path, String button) {
    try (Page tab = visitor.page().context().newPage()) { // it is on its way to the portal after
      tab.navigate(ADDRESS);
      String address = visitor.address(path);
      return tab.waitForResponse(address, () -> tab.evaluate(POST, list(address, button))).status();
    }
  }

  /** Has the browser send something with its cookies to an address. */
  void fetches(String path, String body) {
    visitor.page().navigate(ADDRESS);
    visitor.page().evaluate(FETCH, list(visitor.address(path), body));
  }

  private static List<String> list(String address, String other) {
    return List.of(address, other);
  }
}
