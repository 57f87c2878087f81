package org.tidings.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tidings.export.ExportColumn;
import org.tidings.export.ExportColumn.Form;
import org.tidings.export.ExportFile;
import org.tidings.export.StoredRecord;
import org.tidings.json.JsonText;
import org.tidings.secrets.Vault;

/** Turns rows into the JSON of an archive; what is encrypted for the person is told in clear. */
@ApplicationScoped
public class ExportJson {

  private final Vault vault;

  @Inject
  public ExportJson(Vault vault) {
    this.vault = vault;
  }

  protected ExportJson() {
    this(null); // for the container
  }

  /** A line for each record, all but the last ending with a comma. */
  String lines(ExportFile file, UUID userId, List<StoredRecord> records) {
    return records.stream()
        .map(record -> line(file, userId, record))
        .collect(Collectors.joining(",\n"));
  }

  private String line(ExportFile file, UUID userId, StoredRecord record) {
    JsonObjectBuilder json = JsonText.object();
    for (int at = 0; at < file.columns().size(); at++) {
      ExportColumn column = file.columns().get(at);
      record
          .values()
          .get(at)
          .ifPresentOrElse(
              value -> add(json, file, column, userId, record.key(), value),
              () -> json.addNull(column.field()));
    }
    return json.build().toString();
  }

  private void add(
      JsonObjectBuilder json,
      ExportFile file,
      ExportColumn column,
      UUID userId,
      String key,
      Object value) {
    if (column.form() == Form.SEALED) {
      Vault.Place place = new Vault.Place(file.table() + "." + column.name(), key);
      json.add(column.field(), JsonText.parse(vault.open(userId, place, (byte[]) value)));
    } else if (column.form() == Form.JSON) {
      json.add(column.field(), JsonText.parse(value.toString()));
    } else if (column.form() == Form.LIST) {
      json.add(column.field(), list(value.toString()));
    } else if (value instanceof Boolean truth) {
      json.add(column.field(), truth);
    } else if (value instanceof Double number) {
      json.add(column.field(), number);
    } else if (value instanceof Number number) {
      json.add(column.field(), number.longValue());
    } else {
      json.add(column.field(), value.toString());
    }
  }

  private static JsonArrayBuilder list(String words) {
    JsonArrayBuilder list = JsonText.array();
    if (!words.isEmpty()) {
      List.of(words.split(",", -1)).forEach(list::add);
    }
    return list;
  }
}
