package org.tidings.column;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Maps a UUID column that may be null: EclipseLink's own mapping of UUIDs fails on null. The
 * column's side is an Object because the driver reads a UUID where a String is asked for.
 */
@Converter
public class NullableUuid implements AttributeConverter<UUID, Object> {

  @Override
  public Object convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override
  public UUID convertToEntityAttribute(Object id) {
    return (UUID) id;
  }
}
