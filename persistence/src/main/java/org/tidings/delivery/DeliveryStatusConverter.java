package org.tidings.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tidings.column.LowerCase;

/** Maps a delivery's status to its lower-case name. */
@Converter(autoApply = true)
public class DeliveryStatusConverter implements AttributeConverter<DeliveryStatus, String> {

  @Override
  public String convertToDatabaseColumn(DeliveryStatus constant) {
    return LowerCase.code(constant);
  }

  @Override
  public DeliveryStatus convertToEntityAttribute(String code) {
    return LowerCase.constant(DeliveryStatus.class, code);
  }
}
