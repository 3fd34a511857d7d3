package org.gongji.access.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.AccessAct;
import org.gongji.access.ActingSession;
import org.gongji.access.SignedIn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Ends what the session still did for others and has it written down that someone left.
 */
@Component
class SignOutRecord implements LogoutHandler {

	private final ActingSession acting;

	private final ApplicationEventPublisher events;

	SignOutRecord(ActingSession acting, ApplicationEventPublisher events) {
		this.acting = acting;
		this.events = events;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn me) {
			this.acting.end(me, request, response);
			this.events
				.publishEvent(new AccessAct(me.actor(), "sign-out", me.region(), me.id(), Map.of("name", me.name())));
		}
	}

}
