package org.tidings.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tidings.account.Role;

/**
 * The role that a caller must have in his workspace, at least. Stands on a service, or on a method
 * that needs more than the rest of its service; {@link RoleCheck} holds it, below portal and API
 * alike.
 */
@InterceptorBinding
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

  @Nonbinding
  Role value();
}
