package org.gongji.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.core.annotation.AuthenticationPrincipal;

/**
 * Marks the {@link SignedIn} parameter of a controller method. On a member's pages it is
 * the person acted for, where the session acts for somebody.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@AuthenticationPrincipal(expression = "@acting.as(#this)")
public @interface CurrentUser {

}
