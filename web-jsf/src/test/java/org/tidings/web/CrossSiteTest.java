package org.tidings.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteTest {

  @ParameterizedTest
  @CsvSource({
    "POST, cross-site, /sources.xhtml",
    "POST, same-site, /sources.xhtml", // another port, or another name of the same domain
    "POST, cross-site, /signin.xhtml",
    "DELETE, cross-site, /sources.xhtml",
    "POST, something-new, /sources.xhtml"
  })
  void refuses_what_another_site_does(String method, String from, String path) {
    assertThat(CrossSite.acts(request(method, from, path))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, same-origin, /sources.xhtml",
    "POST, none, /sources.xhtml",
    "GET, cross-site, /digest.xhtml", // a link in a mail
    "POST, , /unsubscribe", // a mail program
    "POST, cross-site, /api/v1/sources"
  })
  void lets_pass_what_is_ours_or_only_looks(String method, String from, String path) {
    assertThat(CrossSite.acts(request(method, from, path))).isFalse();
  }

  private static HttpServletRequest request(String method, String from, String path) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            CrossSiteTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getHeader" -> from;
                  case "getServletPath" -> path;
                  case "getPathInfo" -> null;
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }
}
