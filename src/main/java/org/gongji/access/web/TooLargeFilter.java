package org.gongji.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.MachineAddresses;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 413 in words when more is sent than any form takes, before anything reads the
 * form: its token could not be read, and the page would speak of an ended session.
 */
class TooLargeFilter extends OncePerRequestFilter {

	private final PlainPage page;

	private final long atMost;

	TooLargeFilter(PlainPage page, long atMost) {
		this.page = page;
		this.atMost = atMost;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.atMost) {
			this.page.show("access/too-large", HttpStatus.CONTENT_TOO_LARGE, request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** A program is told in the words of its protocol. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return MachineAddresses.has(request);
	}

}
