package org.tidings.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;

/**
 * Compares a JSON object with the record it is to become: no field beyond the record's components,
 * and every value of the kind that its component holds. Null passes as if it were not there.
 */
final class JsonShape {

  private final List<FieldProblem> problems = new ArrayList<>();

  private JsonShape() {}

  /**
   * Checks the object.
   *
   * @throws InvalidInputException with every field that does not fit
   */
  static void check(Class<? extends Record> type, JsonObject json) {
    JsonShape shape = new JsonShape();
    shape.object(type, json, "");
    if (!shape.problems.isEmpty()) {
      throw new InvalidInputException(shape.problems);
    }
  }

  private void object(Class<?> type, JsonObject json, String prefix) {
    for (Map.Entry<String, JsonValue> field : json.entrySet()) {
      String path = prefix + field.getKey();
      component(type, field.getKey())
          .ifPresentOrElse(
              component -> value(component.getGenericType(), field.getValue(), path),
              () -> refuse(path, "There is no such field."));
    }
  }

  private static Optional<RecordComponent> component(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst();
  }

  private void value(Type type, JsonValue value, String path) {
    if (value.getValueType() == ValueType.NULL) {
      return;
    }
    if (type instanceof ParameterizedType list) {
      array(list.getActualTypeArguments()[0], value, path);
    } else if (type == String.class) {
      require(value.getValueType() == ValueType.STRING, path, "Give text here.");
    } else if (type == Boolean.class) {
      boolean known = value == JsonValue.TRUE || value == JsonValue.FALSE;
      require(known, path, "Give true or false here.");
    } else if (value instanceof JsonObject nested) {
      nested(type, nested, path);
    } else {
      refuse(path, "Give a JSON object here.");
    }
  }

  private void array(Type elementType, JsonValue value, String path) {
    if (!(value instanceof JsonArray array)) {
      refuse(path, "Give a JSON array here.");
      return;
    }
    for (int i = 0; i < array.size(); i++) {
      value(elementType, array.get(i), path + "[" + i + "]");
    }
  }

  private void nested(Type type, JsonObject json, String path) {
    if (type instanceof Class<?> record && record.isRecord()) {
      object(record, json, path + ".");
    }
  }

  private void require(boolean fits, String path, String message) {
    if (!fits) {
      refuse(path, message);
    }
  }

  private void refuse(String path, String message) {
    problems.add(new FieldProblem(path, message));
  }
}
