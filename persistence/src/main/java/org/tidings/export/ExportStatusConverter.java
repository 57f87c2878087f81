package org.tidings.export;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tidings.column.LowerCase;

/** Maps an export's status to its lower-case name. */
@Converter(autoApply = true)
public class ExportStatusConverter implements AttributeConverter<ExportStatus, String> {

  @Override
  public String convertToDatabaseColumn(ExportStatus constant) {
    return LowerCase.code(constant);
  }

  @Override
  public ExportStatus convertToEntityAttribute(String code) {
    return LowerCase.constant(ExportStatus.class, code);
  }
}
