package org.tidings.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The words for the roles of a workspace. */
@Named("roleWords")
@ApplicationScoped
public class RoleWords {

  /** Such as: an admin. */
  public String withArticle(String role) {
    return switch (role) {
      case "OWNER" -> "an owner";
      case "ADMIN" -> "an admin";
      default -> "a member";
    };
  }

  public String name(String role) {
    return switch (role) {
      case "OWNER" -> "Owner";
      case "ADMIN" -> "Admin";
      default -> "Member";
    };
  }
}
