package org.gongji.access.web;

import java.io.IOException;
import java.security.SecureRandom;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a short reference that stands in the log, in the answer and on error
 * pages, so that whoever calls for help can read it out. Never taken from outside.
 */
class RequestReferenceFilter extends OncePerRequestFilter {

	static final String ATTRIBUTE = "requestReference";

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int LENGTH = 10;

	private final SecureRandom random = new SecureRandom();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String reference = fresh();
		request.setAttribute(ATTRIBUTE, reference);
		response.setHeader("X-Request-Id", reference);
		MDC.put("request", reference);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove("request");
		}
	}

	private String fresh() {
		StringBuilder text = new StringBuilder(LENGTH);
		for (int place = 0; place < LENGTH; place++) {
			text.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return text.toString();
	}

}
