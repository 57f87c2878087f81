package org.tidings.manage;

import jakarta.json.JsonObject;
import java.util.List;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.SourceConnector;
import org.tidings.ingest.SourceKind;

/**
 * A kind of source: what its user may expect of it, and what it must be told.
 *
 * @param type as sources name it, such as {@code email}
 * @param purpose whose news it brings, in one sentence
 * @param reads what is read there
 * @param leaves what is never done there, and what cannot be read
 * @param cost what reading costs
 * @param approval what is needed before it can be read
 * @param keeping how long what was read may be kept
 * @param polled whether we ask such sources; else they tell us
 * @param settings in the order of a form
 * @param schema of the settings, in JSON Schema 2020-12
 */
public record SourceTypeView(
    String type,
    String title,
    String purpose,
    List<String> reads,
    List<String> leaves,
    String cost,
    String approval,
    String keeping,
    boolean polled,
    List<SettingView> settings,
    JsonObject schema) {

  static SourceTypeView of(SourceKind kind) {
    ContractCard card = kind.card();
    return new SourceTypeView(
        kind.type().code(),
        card.title(),
        card.purpose(),
        card.reads(),
        card.leaves(),
        card.cost(),
        card.approval(),
        card.keeping(),
        kind instanceof SourceConnector,
        kind.settings().stream().map(SettingView::of).toList(),
        SettingsSchema.of(kind.settings()));
  }
}
