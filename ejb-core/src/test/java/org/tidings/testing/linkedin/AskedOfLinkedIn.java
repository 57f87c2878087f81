package org.tidings.testing.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A request as it came over the wire, and what is wrong with it by LinkedIn's documents. */
final class AskedOfLinkedIn {

  private static final int MAX_COUNT = 100;
  private static final Pattern VERSION = Pattern.compile("20[0-9]{2}(0[1-9]|1[0-2])");
  private static final Pattern PAGE = Pattern.compile("urn%3Ali%3Aorganization%3A[0-9]+");
  private static final Pattern ACTIONS = Pattern.compile("List\\([A-Z_]+(,[A-Z_]+)*\\)");
  private static final Pattern RANGE = Pattern.compile("\\(start:[0-9]{13},end:[0-9]{13}\\)");

  private final HttpExchange exchange;
  private final Map<String, String> raw = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();

  AskedOfLinkedIn(HttpExchange exchange) {
    this.exchange = exchange;
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      String[] both = pair.split("=", 2);
      require(both.length == 2 && raw.put(both[0], both[1]) == null, "parameter " + pair);
    }
    Headers headers = exchange.getRequestHeaders();
    require("GET".equals(exchange.getRequestMethod()), "method");
    require(header(headers, "Authorization").startsWith("Bearer "), "Authorization");
    require(VERSION.matcher(header(headers, "LinkedIn-Version")).matches(), "LinkedIn-Version");
    require(header(headers, "X-Restli-Protocol-Version").equals("2.0.0"), "protocol version");
    require(Set.of("", "FINDER").contains(header(headers, "X-RestLi-Method")), "X-RestLi-Method");
    require(number("count", 10) >= 1 && number("count", 10) <= MAX_COUNT, "count");
    require(number("start", 0) >= 0, "start");
  }

  /** Notes what is wrong when the finder is not asked with exactly these. */
  void requireFinder(String name, String... parameters) {
    List<String> known = new ArrayList<>(List.of(parameters));
    known.addAll(List.of("q", "start", "count"));
    require(name.equals(raw.get("q")), "finder " + raw.get("q"));
    raw.keySet().forEach(each -> require(known.contains(each), "unknown parameter " + each));
    for (String parameter : parameters) {
      require(raw.containsKey(parameter), parameter + " is missing");
    }
  }

  /** The number of the page that a parameter names, percent-encoded as LinkedIn wants it. */
  String page(String parameter) {
    String value = raw.getOrDefault(parameter, "");
    require(PAGE.matcher(value).matches(), parameter + " " + value);
    return value.substring(value.lastIndexOf('A') + 1);
  }

  /** A list in Rest.li's own notation, literally. */
  List<String> actions() {
    String value = raw.getOrDefault("actions", "");
    boolean fits = ACTIONS.matcher(value).matches();
    require(fits, "actions " + value);
    return fits ? List.of(value.substring(5, value.length() - 1).split(",")) : List.of();
  }

  /** From and to when, in milliseconds. */
  long[] range() {
    String value = raw.getOrDefault("timeRange", "");
    boolean fits = RANGE.matcher(value).matches();
    require(fits, "timeRange " + value);
    String[] ends = fits ? value.split("[^0-9]+") : new String[] {"", "0", "0"};
    return new long[] {Long.parseLong(ends[1]), Long.parseLong(ends[2])};
  }

  void requireOneOf(String parameter, String... values) {
    String value = URLDecoder.decode(raw.getOrDefault(parameter, ""), UTF_8);
    require(List.of(values).contains(value), parameter + " " + value);
  }

  String token() {
    return header(exchange.getRequestHeaders(), "Authorization").replaceFirst("Bearer ", "");
  }

  String version() {
    return header(exchange.getRequestHeaders(), "LinkedIn-Version");
  }

  int number(String parameter, int usual) {
    String value = raw.getOrDefault(parameter, String.valueOf(usual));
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : -1;
  }

  List<String> wrong() {
    return wrong;
  }

  private void require(boolean right, String what) {
    if (!right) {
      wrong.add(exchange.getRequestURI().getRawPath() + ": " + what);
    }
  }

  private static String header(Headers headers, String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }
}
