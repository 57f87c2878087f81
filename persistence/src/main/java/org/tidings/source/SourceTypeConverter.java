package org.tidings.source;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Maps a source type to its code. */
@Converter(autoApply = true)
public class SourceTypeConverter implements AttributeConverter<SourceType, String> {

  @Override
  public String convertToDatabaseColumn(SourceType type) {
    return type == null ? null : type.code();
  }

  @Override
  public SourceType convertToEntityAttribute(String code) {
    return code == null ? null : new SourceType(code);
  }
}
