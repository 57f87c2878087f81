package org.tidings.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tidings.column.LowerCase;

/** Maps a channel's type to its lower-case name. */
@Converter(autoApply = true)
public class ChannelTypeConverter implements AttributeConverter<ChannelType, String> {

  @Override
  public String convertToDatabaseColumn(ChannelType constant) {
    return LowerCase.code(constant);
  }

  @Override
  public ChannelType convertToEntityAttribute(String code) {
    return LowerCase.constant(ChannelType.class, code);
  }
}
