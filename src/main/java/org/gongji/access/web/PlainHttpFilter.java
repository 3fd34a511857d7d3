package org.gongji.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.SafeLine;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses, with words, to speak unencrypted to any other machine than its own. */
class PlainHttpFilter extends OncePerRequestFilter {

	private final PlainPage page;

	PlainHttpFilter(PlainPage page) {
		this.page = page;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SafeLine.has(request)) {
			chain.doFilter(request, response);
		}
		else {
			this.page.show("access/insecure", HttpStatus.FORBIDDEN, request, response);
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/actuator/health");
	}

}
