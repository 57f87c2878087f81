package org.tidings.digest;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import org.tidings.column.LowerCase;

/** Maps a tally to text such as {@code included=5,merged=3}. */
@Converter(autoApply = true)
public class TallyConverter implements AttributeConverter<Tally, String> {

  @Override
  public String convertToDatabaseColumn(Tally tally) {
    return tally.counts().entrySet().stream()
        .map(count -> count.getKey().code() + "=" + count.getValue())
        .collect(joining(","));
  }

  @Override
  public Tally convertToEntityAttribute(String text) {
    return text.isEmpty()
        ? Tally.NONE
        : new Tally(
            Arrays.stream(text.split(","))
                .map(count -> count.split("=", 2))
                .collect(
                    toMap(
                        count -> LowerCase.constant(Outcome.class, count[0]),
                        count -> Integer.valueOf(count[1]))));
  }
}
