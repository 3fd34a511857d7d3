package org.gongji.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Remembers in the session for whom it acts (代办). Whenever that turns, the token of the
 * forms turns too: what was opened in another tab for somebody else cannot be sent any
 * more.
 */
@Component
public class ActingSession {

	/** After so long without a page of the person, nobody is acted for any more. */
	static final Duration IDLE = Duration.ofMinutes(15);

	private static final Duration REMEMBERED_EVERY = Duration.ofMinutes(1);

	private static final Set<String> LOOKING = Set.of("GET", "HEAD");

	private static final String BEHALF = "acting.behalf";

	/** Apart from the behalf, so that remembering the time never brings back another. */
	private static final String LAST_USED = "acting.lastUsed";

	private static final String TURNED = "acting.turned";

	private final ObjectProvider<Proxies> proxies;

	private final ObjectProvider<CsrfTokenRepository> tokens;

	private final Clock clock;

	ActingSession(ObjectProvider<Proxies> proxies, ObjectProvider<CsrfTokenRepository> tokens, Clock clock) {
		this.proxies = proxies;
		this.tokens = tokens;
		this.clock = clock;
	}

	/** From now on the session acts for this person. */
	public void begin(Behalf behalf, HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession();
		session.setAttribute(BEHALF, behalf);
		session.setAttribute(LAST_USED, this.clock.instant());
		turn(request, response);
	}

	/** Stops to act; the page to go on with, empty when nobody was acted for. */
	public Optional<String> end(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
		Behalf behalf = behalf(request);
		if (behalf == null) {
			return Optional.empty();
		}
		forget(request, response);
		return Optional.ofNullable(this.proxies.getIfAvailable()).map((known) -> known.end(behalf, me));
	}

	/** Acts for nobody, without telling anyone: another sign-in begins. */
	public void forget(HttpServletRequest request, HttpServletResponse response) {
		if (behalf(request) != null) {
			request.getSession().removeAttribute(BEHALF);
			request.getSession().removeAttribute(LAST_USED);
			turn(request, response);
		}
	}

	/** Whether this session acted for somebody else since some form was opened. */
	public boolean turned(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(TURNED) != null;
	}

	/** Finds out for whom this request acts, before anything else looks at it. */
	public Found look(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
		Behalf behalf = behalf(request);
		if (behalf == null) {
			return Found.NOBODY;
		}
		boolean here = MemberPages.has(request);
		Optional<ActedFor> whom = idle(request) ? Optional.empty()
				: Optional.ofNullable(this.proxies.getIfAvailable()).flatMap((known) -> known.actedFor(behalf, me));
		if (whom.isEmpty()) {
			return here ? over(me, request, response) : Found.NOBODY;
		}
		Acting.set(request, new Acting.Turn(me.actingFor(behalf, whom.get().region()), whom.get().shownName(), here));
		if (here) {
			remember(request);
		}
		if (here && MemberPages.closed(request, behalf.kind())) {
			return Found.CLOSED;
		}
		return (here && whom.get().lookOnly() && !LOOKING.contains(request.getMethod())) ? Found.LOOK_ONLY
				: Found.SOMEBODY;
	}

	/** The first page of the person's after the end says so instead of showing itself. */
	private Found over(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
		end(me, request, response);
		return Found.OVER;
	}

	private boolean idle(HttpServletRequest request) {
		return !(request.getSession().getAttribute(LAST_USED) instanceof Instant used)
				|| used.plus(IDLE).isBefore(this.clock.instant());
	}

	private void remember(HttpServletRequest request) {
		Instant now = this.clock.instant();
		Instant used = (Instant) request.getSession().getAttribute(LAST_USED);
		if (used.plus(REMEMBERED_EVERY).isBefore(now)) {
			request.getSession().setAttribute(LAST_USED, now);
		}
	}

	private void turn(HttpServletRequest request, HttpServletResponse response) {
		request.getSession().setAttribute(TURNED, Boolean.TRUE);
		this.tokens
			.ifAvailable((known) -> new CsrfAuthenticationStrategy(known).onAuthentication(null, request, response));
	}

	private static Behalf behalf(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? (Behalf) session.getAttribute(BEHALF) : null;
	}

	/** What a look at the session found. */
	public enum Found {

		/** The session acts for nobody, or this page is not the person's. */
		NOBODY,
		/** The session acts for somebody. */
		SOMEBODY,
		/** Acting has ended since the last page: withdrawn, closed or too long idle. */
		OVER,
		/** It acts, but this page is for the person alone. */
		CLOSED,
		/** It acts, but may look only, and this would change something. */
		LOOK_ONLY

	}

}
