package org.tidings.rule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tidings.column.LowerCase;

/** Maps an effect to its lower-case name. */
@Converter(autoApply = true)
public class EffectConverter implements AttributeConverter<Effect, String> {

  @Override
  public String convertToDatabaseColumn(Effect constant) {
    return LowerCase.code(constant);
  }

  @Override
  public Effect convertToEntityAttribute(String code) {
    return LowerCase.constant(Effect.class, code);
  }
}
