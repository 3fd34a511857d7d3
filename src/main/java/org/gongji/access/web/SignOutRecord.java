package org.gongji.access.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.AccessAct;
import org.gongji.access.SignedIn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Has it written down that someone signed out. */
@Component
class SignOutRecord implements LogoutHandler {

	private final ApplicationEventPublisher events;

	SignOutRecord(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn me) {
			this.events
				.publishEvent(new AccessAct(me.actor(), "sign-out", me.region(), me.id(), Map.of("name", me.name())));
		}
	}

}
