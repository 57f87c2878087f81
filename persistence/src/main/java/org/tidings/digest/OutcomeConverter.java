package org.tidings.digest;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tidings.column.LowerCase;

/** Maps an outcome to its lower-case name. */
@Converter(autoApply = true)
public class OutcomeConverter implements AttributeConverter<Outcome, String> {

  @Override
  public String convertToDatabaseColumn(Outcome constant) {
    return LowerCase.code(constant);
  }

  @Override
  public Outcome convertToEntityAttribute(String code) {
    return LowerCase.constant(Outcome.class, code);
  }
}
