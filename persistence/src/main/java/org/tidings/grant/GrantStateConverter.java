package org.tidings.grant;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tidings.column.LowerCase;

/** Maps a grant's state to its lower-case name. */
@Converter(autoApply = true)
public class GrantStateConverter implements AttributeConverter<GrantState, String> {

  @Override
  public String convertToDatabaseColumn(GrantState constant) {
    return LowerCase.code(constant);
  }

  @Override
  public GrantState convertToEntityAttribute(String code) {
    return LowerCase.constant(GrantState.class, code);
  }
}
