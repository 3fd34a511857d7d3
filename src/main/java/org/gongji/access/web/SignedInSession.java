package org.gongji.access.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.ActingSession;
import org.gongji.access.Origin;
import org.gongji.access.Sessions;
import org.gongji.access.User;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens the session of someone who proved who they are, each time under a new id. */
@Component
@ConditionalOnWebApplication
class SignedInSession {

	static final String LAST_SIGN_IN = "lastSignIn";

	private final SecurityContextRepository contexts;

	private final CsrfTokenRepository tokens;

	private final ActingSession acting;

	private final Sessions sessions;

	private final Clock clock;

	SignedInSession(SecurityContextRepository contexts, CsrfTokenRepository tokens, ActingSession acting,
			Sessions sessions, Clock clock) {
		this.contexts = contexts;
		this.tokens = tokens;
		this.acting = acting;
		this.sessions = sessions;
		this.clock = clock;
	}

	/** After the password. */
	void open(User user, HttpServletRequest request, HttpServletResponse response) {
		store(user, List.of(), request, response);
	}

	/** After the second factor. */
	void complete(User user, HttpServletRequest request, HttpServletResponse response) {
		store(user, List.of(proof(WebSecurity.TOTP)), request, response);
	}

	private void store(User user, List<GrantedAuthority> proofs, HttpServletRequest request,
			HttpServletResponse response) {
		List<GrantedAuthority> authorities = new ArrayList<>(proofs);
		authorities.add(new SimpleGrantedAuthority("ROLE_" + user.role().name()));
		authorities.add(proof(FactorGrantedAuthority.PASSWORD_AUTHORITY));
		request.getSession();
		request.changeSessionId();
		this.sessions.opened(request.getSession().getId(), user, Origin.of(request));
		this.acting.forget(request, response);
		this.tokens.saveToken(null, request, response);
		if (user.lastSignInAt() != null) {
			request.getSession().setAttribute(LAST_SIGN_IN, new LastSignIn(user.lastSignInAt(), user.lastSignInFrom()));
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user.signedIn(), null, authorities));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	/** After the password was given once more: its proof is fresh, all else stays. */
	void renew(HttpServletRequest request, HttpServletResponse response) {
		Authentication before = SecurityContextHolder.getContext().getAuthentication();
		List<GrantedAuthority> authorities = new ArrayList<>(before.getAuthorities());
		authorities.removeIf((one) -> FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(one.getAuthority()));
		authorities.add(proof(FactorGrantedAuthority.PASSWORD_AUTHORITY));
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(before.getPrincipal(), null, authorities));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	private GrantedAuthority proof(String authority) {
		return FactorGrantedAuthority.withAuthority(authority).issuedAt(this.clock.instant()).build();
	}

	/**
	 * When and from where this account was last used before, to be shown to its owner.
	 */
	public record LastSignIn(Instant at, String from) implements Serializable {

		private static final long serialVersionUID = 1L;

	}

}
