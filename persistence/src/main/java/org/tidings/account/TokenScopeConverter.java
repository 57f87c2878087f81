package org.tidings.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tidings.column.LowerCase;

/** Maps a token's scope to its lower-case name. */
@Converter(autoApply = true)
public class TokenScopeConverter implements AttributeConverter<TokenScope, String> {

  @Override
  public String convertToDatabaseColumn(TokenScope constant) {
    return LowerCase.code(constant);
  }

  @Override
  public TokenScope convertToEntityAttribute(String code) {
    return LowerCase.constant(TokenScope.class, code);
  }
}
