package org.gongji.access.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.ActingSession;
import org.gongji.access.SignedIn;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out for whom a request acts before it is decided who reaches what, and turns away
 * what is not open by proxy, with words of its own.
 */
class ActingFilter extends OncePerRequestFilter {

	/** Names the words of a refusal to the page that says what went wrong. */
	static final String WORDS = "problemWords";

	private static final Set<String> FILES = Set.of("css", "js", "icons", "webjars");

	private final ActingSession acting;

	ActingFilter(ActingSession acting) {
		this.acting = acting;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		int end = path.indexOf('/', 1);
		return end > 0 && FILES.contains(path.substring(1, end));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		ActingSession.Found found = (authentication != null && authentication.getPrincipal() instanceof SignedIn me)
				? this.acting.look(me, request, response) : ActingSession.Found.NOBODY;
		switch (found) {
			case NOBODY, SOMEBODY -> chain.doFilter(request, response);
			case OVER -> refuse("proxy-over", request, response);
			case LOOK_ONLY -> refuse("proxy-look", request, response);
			case CLOSED -> refuse("proxy-closed", request, response);
		}
	}

	static void refuse(String words, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(WORDS, words);
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

}
