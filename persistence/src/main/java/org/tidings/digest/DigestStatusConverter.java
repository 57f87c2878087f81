package org.tidings.digest;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tidings.column.LowerCase;

/** Maps a digest's status to its lower-case name. */
@Converter(autoApply = true)
public class DigestStatusConverter implements AttributeConverter<DigestStatus, String> {

  @Override
  public String convertToDatabaseColumn(DigestStatus constant) {
    return LowerCase.code(constant);
  }

  @Override
  public DigestStatus convertToEntityAttribute(String code) {
    return LowerCase.constant(DigestStatus.class, code);
  }
}
