package org.tidings.testing.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenID provider that speaks the wire protocol, asks nobody for a password, checks what a
 * provider must check (client, redirect address, PKCE, one use of a code) and misbehaves on
 * command.
 */
public final class MockIssuer implements AutoCloseable {

  public static final String CLIENT = "tidings";
  public static final String SECRET = "a client secret of enough bits to sign with";
  public static final String AUDIENCE = "tidings-api";

  private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");
  private static final String KEYS = "/keys";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TokenMint mint = new TokenMint(SECRET);
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Map<String, Integer> requests = new ConcurrentHashMap<>();
  private final Answers answers = new Answers();
  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private volatile Misbehaviour wrong = Misbehaviour.NONE;
  private volatile MockPerson person = MockPerson.ANN;

  private MockIssuer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    answer("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
    answer(KEYS, exchange -> json(exchange, new JWKSet(mint.publicKey()).toString()));
    answer("/authorize", this::authorize);
    answer("/token", this::token);
    server.start();
  }

  public static MockIssuer start() throws IOException {
    return new MockIssuer(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What goes wrong from now on. */
  public void misbehave(Misbehaviour misbehaviour) {
    wrong = misbehaviour;
  }

  /** Who signs in from now on. */
  public void signsIn(MockPerson somebody) {
    person = somebody;
  }

  /** An access token of the person's for the API. */
  public String accessToken(Misbehaviour misbehaviour, String scope) {
    JWTClaimsSet claims = common(AUDIENCE).claim("scope", scope).build();
    return remember(mint.make(claims, ACCESS, misbehaviour));
  }

  /** An ID token of the person's, as a sign-in gets it. */
  public String idToken(String nonce) {
    return remember(
        mint.make(
            common(CLIENT).claim("nonce", nonce).build(), JOSEObjectType.JWT, Misbehaviour.NONE));
  }

  /** Everything that was handed out and must not be seen in a log: tokens and codes. */
  public List<String> secrets() {
    return secrets;
  }

  /** How often the key set was fetched. */
  public int keyFetches() {
    return requests.getOrDefault(KEYS, 0);
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
    if (!CLIENT.equals(query.get("client_id"))
        || !"S256".equals(query.get("code_challenge_method"))
        || !"code".equals(query.get("response_type"))) {
      answers.send(exchange, 400, "text/plain", "invalid_request");
      return;
    }
    String code = remember(UUID.randomUUID().toString());
    codes.put(code, query);
    answers.redirect(exchange, query.get("redirect_uri") + "?" + query(answerTo(query, code)));
  }

  private Map<String, List<String>> answerTo(Map<String, String> query, String code) {
    Map<String, List<String>> answer = new LinkedHashMap<>();
    answer.put("code", List.of(code));
    answer.put("state", List.of(query.get("state")));
    answer.put("iss", List.of(issuer()));
    switch (wrong) {
      case SENDER_ANOTHER_ISSUER -> answer.put("iss", List.of("https://attacker.example.net"));
      case SENDER_MISSING -> answer.remove("iss");
      case CODE_MISSING -> answer.remove("code");
      case CODE_TWICE -> answer.put("code", List.of(code, code));
      case CODE_UNKNOWN_TO_THE_ISSUER -> answer.put("code", List.of(UUID.randomUUID().toString()));
      case STATE_MISSING -> answer.remove("state");
      case STATE_FOREIGN -> answer.put("state", List.of("of-another-browser"));
      case ERROR_INSTEAD_OF_A_CODE -> {
        answer.remove("code");
        answer.put("error", List.of("access_denied"));
      }
      default -> {
        // the answer is as it should be
      }
    }
    return answer;
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null || !isOurs(exchange) || !matches(asked, form)) {
      answers.send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
      return;
    }
    switch (wrong) {
      case TOKEN_ANSWER_REDIRECTS -> answers.redirect(exchange, issuer() + "/elsewhere");
      case TOKEN_ANSWER_IS_A_PAGE -> answers.send(exchange, 200, "text/html", "<h1>Welcome</h1>");
      case TOKEN_ANSWER_FAILS -> answers.send(exchange, 503, "text/plain", "try later");
      case TOKEN_ANSWER_HUGE -> answers.huge(exchange);
      case TOKEN_ANSWER_NEVER_ENDS -> answers.endless(exchange);
      default -> json(exchange, tokens(asked.get("nonce")));
    }
  }

  /** PKCE, and the redirect address of the request; both as they should be compared. */
  private boolean matches(Map<String, String> asked, Map<String, String> form) {
    String verifier =
        wrong == Misbehaviour.VERIFIER_ANOTHER
            ? new CodeVerifier().getValue()
            : form.get("code_verifier");
    String address =
        form.get("redirect_uri") + (wrong == Misbehaviour.REDIRECT_ADDRESS_ANOTHER ? "/x" : "");
    return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
            .getValue()
            .equals(asked.get("code_challenge"))
        && address.equals(asked.get("redirect_uri"));
  }

  private static boolean isOurs(HttpExchange exchange) {
    String login = CLIENT + ":" + SECRET.replace(' ', '+');
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given == null // a public client, which PKCE protects alone
        || given.equals("Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
  }

  private String tokens(String nonce) {
    String access = accessToken(Misbehaviour.NONE, "openid");
    JWTClaimsSet.Builder claims =
        common(CLIENT)
            .claim("nonce", nonce)
            .claim(
                "at_hash",
                AccessTokenHash.compute(new BearerAccessToken(access), JWSAlgorithm.RS256, null)
                    .getValue());
    person.describe(claims);
    String id = remember(mint.make(claims.build(), JOSEObjectType.JWT, wrong));
    String start = "{\"token_type\":\"Bearer\",\"access_token\":\"" + access + "\"";
    return switch (wrong) {
      case ID_TOKEN_MISSING -> start + "}";
      case ID_TOKEN_GARBLED -> start + ",\"id_token\":\"" + id.substring(10) + "\"}";
      default -> start + ",\"id_token\":\"" + id + "\"}";
    };
  }

  private JWTClaimsSet.Builder common(String audience) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject(person.subject())
        .audience(audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
  }

  private String discovery() {
    String us = issuer();
    String said = wrong == Misbehaviour.DISCOVERY_OF_ANOTHER_ISSUER ? "https://id.example.net" : us;
    String tokens =
        wrong == Misbehaviour.DISCOVERY_WITH_A_PLAINTEXT_ENDPOINT ? "http://id.example.net" : us;
    return """
        {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token",
        "jwks_uri":"%s/keys","subject_types_supported":["public"],
        "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"],
        "authorization_response_iss_parameter_supported":true}"""
        .formatted(said, us, tokens, us);
  }

  private String remember(String secret) {
    secrets.add(secret);
    return secret;
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private void answer(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          requests.merge(path, 1, Integer::sum);
          try (exchange) {
            answer.to(exchange);
          }
        });
  }

  private void json(HttpExchange exchange, String body) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean discovers = path.startsWith("/.well-known");
    if ((wrong == Misbehaviour.DISCOVERY_HUGE && discovers)
        || (wrong == Misbehaviour.KEYS_HUGE && path.equals(KEYS))) {
      answers.huge(exchange);
    } else if (wrong == Misbehaviour.DISCOVERY_NEVER_ENDS && discovers) {
      answers.endless(exchange);
    } else if (wrong == Misbehaviour.DISCOVERY_REDIRECTS && discovers) {
      answers.redirect(exchange, issuer() + "/elsewhere");
    } else {
      answers.send(exchange, 200, "application/json", body);
    }
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> first = new LinkedHashMap<>();
    URLUtils.parseParameters(query).forEach((name, values) -> first.put(name, values.get(0)));
    return first;
  }

  private static String query(Map<String, List<String>> parameters) {
    return URLUtils.serializeParameters(parameters);
  }

  @Override
  public void close() {
    answers.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
