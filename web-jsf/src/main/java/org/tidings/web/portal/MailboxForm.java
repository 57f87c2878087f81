package org.tidings.web.portal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The settings of a mailbox as a form edits them; it knows their names in the API. */
public class MailboxForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String host = "";
  private int port = 993;
  private String tls = "implicit";
  private String username = "";
  private String password = "";
  private String folders = "INBOX";
  private String since = "PT24H";

  /** The form of a connected mailbox; its password stays unknown. */
  static MailboxForm of(JsonObject settings) {
    MailboxForm form = new MailboxForm();
    form.host = settings.getString("host", form.host);
    form.port = settings.getInt("port", form.port);
    form.tls = settings.getString("tls", form.tls);
    form.username = settings.getString("username", form.username);
    form.since = settings.getString("since", form.since);
    if (settings.containsKey("folders")) {
      form.folders =
          settings.getJsonArray("folders").getValuesAs(JsonString.class).stream()
              .map(JsonString::getString)
              .collect(Collectors.joining(", "));
    }
    return form;
  }

  /** The settings; without a password when none was typed. */
  JsonObject toSettings() {
    JsonObjectBuilder settings =
        Json.createObjectBuilder()
            .add("host", host)
            .add("port", port)
            .add("tls", tls)
            .add("username", username)
            .add("folders", folderNames())
            .add("since", since);
    if (password != null && !password.isEmpty()) {
      settings.add("password", password);
    }
    return settings.build();
  }

  private JsonArrayBuilder folderNames() {
    List<JsonValue> names =
        Arrays.stream(folders.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .<JsonValue>map(Json::createValue)
            .toList();
    JsonArrayBuilder array = Json.createArrayBuilder();
    names.forEach(array::add);
    return array;
  }

  void use(Provider provider) {
    host = provider.host();
    port = 993;
    tls = "implicit";
  }

  public String getHost() {
    return host;
  }

  public void setHost(String host) {
    this.host = host;
  }

  public int getPort() {
    return port;
  }

  public void setPort(int port) {
    this.port = port;
  }

  public String getTls() {
    return tls;
  }

  public void setTls(String tls) {
    this.tls = tls;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getFolders() {
    return folders;
  }

  public void setFolders(String folders) {
    this.folders = folders;
  }

  public String getSince() {
    return since;
  }

  public void setSince(String since) {
    this.since = since;
  }
}
