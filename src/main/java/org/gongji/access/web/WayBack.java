package org.gongji.access.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.gongji.access.ActingSession;
import org.gongji.access.Role;

import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.DelegatingMissingAuthorityAccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Leads those who are not signed in, or no longer, to the sign-in page, and afterwards
 * back to where they were. Only pages of one's own role are led back to.
 */
@Component
class WayBack implements AccessDeniedHandler {

	private static final String LAST_PAGE = WayBack.class.getName() + ".page";

	private static final String HTMX = "HX-Request";

	private final HttpSessionRequestCache cache = new HttpSessionRequestCache();

	private final ActingSession acting;

	WayBack(ActingSession acting) {
		this.acting = acting;
		this.cache.setMatchingRequestParameterName(null);
		this.cache.setRequestMatcher(WayBack::isPage);
	}

	RequestCache cache() {
		return this.cache;
	}

	AuthenticationEntryPoint toPassword() {
		return entry("/sign-in");
	}

	AuthenticationEntryPoint toFactor() {
		return entry("/sign-in/factor");
	}

	/** Leads to the page that asks for the proof that is missing or too old. */
	AccessDeniedHandler toMissingProof() {
		DelegatingMissingAuthorityAccessDeniedHandler handler = DelegatingMissingAuthorityAccessDeniedHandler.builder()
			.addEntryPointFor(toPassword(), FactorGrantedAuthority.PASSWORD_AUTHORITY)
			.addEntryPointFor(toFactor(), WebSecurity.TOTP)
			.build();
		handler.setRequestCache(this.cache);
		handler.setDefaultAccessDeniedHandler(this);
		return handler;
	}

	/**
	 * A form sent after the session ended is no attack: it leads to the sign-in page too.
	 * Neither is one that was opened while the session acted for somebody else.
	 */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (denied instanceof CsrfException && this.acting.turned(request)) {
			ActingFilter.refuse("proxy-turned", request, response);
			return;
		}
		if (denied instanceof CsrfException && request.getUserPrincipal() == null) {
			pageOf(request.getHeader("Referer"))
				.ifPresent((page) -> request.getSession().setAttribute(LAST_PAGE, page));
			entry("/sign-in?ended").commence(request, response, null);
			return;
		}
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	/** Where to go now, once. */
	String after(HttpServletRequest request, HttpServletResponse response, Role role) {
		HttpSession session = request.getSession();
		String last = (String) session.getAttribute(LAST_PAGE);
		session.removeAttribute(LAST_PAGE);
		String page = last;
		if (this.cache.getRequest(request, response) instanceof DefaultSavedRequest saved) {
			page = saved.getRequestURI() + ((saved.getQueryString() != null) ? "?" + saved.getQueryString() : "");
		}
		this.cache.removeRequest(request, response);
		return isOf(role, page) ? page : role.home();
	}

	private static boolean isOf(Role role, String page) {
		return page != null && (page.equals(role.home()) || page.startsWith(role.home() + "/")
				|| page.startsWith(role.home() + "?") || page.startsWith("/preferences/security"));
	}

	private static boolean isPage(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return HttpMethod.GET.matches(request.getMethod()) && request.getHeader(HTMX) == null && accept != null
				&& accept.contains("text/html");
	}

	private static Optional<String> pageOf(String referer) {
		try {
			return Optional.ofNullable(referer).map(URI::create).map(URI::getRawPath);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static AuthenticationEntryPoint entry(String page) {
		AuthenticationEntryPoint whole = (request, response, failure) -> response
			.sendRedirect(request.getContextPath() + page);
		AuthenticationEntryPoint part = new HxRefreshHeaderAuthenticationEntryPoint();
		return (request, response, failure) -> {
			response.addHeader("Vary", HTMX);
			((request.getHeader(HTMX) != null) ? part : whole).commence(request, response, failure);
		};
	}

}
