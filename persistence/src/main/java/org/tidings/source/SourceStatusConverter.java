package org.tidings.source;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tidings.column.LowerCase;

/** Maps a source's status to its lower-case name. */
@Converter(autoApply = true)
public class SourceStatusConverter implements AttributeConverter<SourceStatus, String> {

  @Override
  public String convertToDatabaseColumn(SourceStatus constant) {
    return LowerCase.code(constant);
  }

  @Override
  public SourceStatus convertToEntityAttribute(String code) {
    return LowerCase.constant(SourceStatus.class, code);
  }
}
