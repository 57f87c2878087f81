package org.tidings.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of entities with a {@code createdAt} and an {@code id}, newest first, read page by page. A
 * page is found by the key of the row before it: a far page costs what the first one does, and a
 * row that comes meanwhile moves no other to the next page.
 */
public final class NewestFirst<T> {

  private final Class<T> type;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private NewestFirst(Class<T> type) {
    this.type = type;
  }

  /**
   * The entities that match a condition.
   *
   * @param condition JPQL about {@code row}, with the one parameter that is named next
   */
  public static <T> NewestFirst<T> where(
      Class<T> type, String condition, String parameter, Object value) {
    return new NewestFirst<>(type).and(condition, parameter, value);
  }

  /** Only those of them that match one more condition. */
  public NewestFirst<T> and(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
    return this;
  }

  /** The page that follows the given row; the first one when there is none. */
  public List<T> page(EntityManager entities, Optional<PageKey> after, int limit) {
    after.ifPresent(this::goOnAfter);
    TypedQuery<T> query =
        entities.createQuery(
            "select row from %s row where %s order by row.createdAt desc, row.id"
                .formatted(type.getSimpleName(), String.join(" and ", conditions)),
            type);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  private void goOnAfter(PageKey key) {
    and("row.createdAt <= :afterAt", "afterAt", key.createdAt());
    and("(row.createdAt < :afterAt or row.id > :afterId)", "afterId", key.id());
  }
}
