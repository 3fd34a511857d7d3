package org.gongji.access;

import java.time.Clock;
import java.time.Duration;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whether who is signed in gave the password just now: asked before an act by which a
 * sign-in could be taken over. Who has not is led to {@link #page}, and back.
 */
@Component
public class FreshPassword {

	/** How long a password counts as given just now. */
	public static final Duration LASTS = Duration.ofMinutes(5);

	private final Clock clock;

	FreshPassword(Clock clock) {
		this.clock = clock;
	}

	public boolean given() {
		Authentication present = SecurityContextHolder.getContext().getAuthentication();
		return present != null && present.getAuthorities()
			.stream()
			.filter((one) -> FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(one.getAuthority()))
			.anyMatch((one) -> one instanceof FactorGrantedAuthority proof
					&& this.clock.instant().isBefore(proof.getIssuedAt().plus(LASTS)));
	}

	/** The page that asks for it and leads on to that page of the member. */
	public static String page(String next) {
		return "/preferences/security/again?to=" + next;
	}

}
