package org.gongji.exchange.web;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.gongji.access.MachineAddresses;
import org.gongji.access.SafeLine;
import org.gongji.exchange.Exchange;
import org.gongji.exchange.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands around the addresses of machines: whatever keeps a call out before or after the
 * exchange, the program reads JSON, never a page. An address may begin with more slashes
 * than one, as it does where one was written at both ends.
 */
class MachineLine extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(MachineLine.class);

	private static final Pattern SLASHES = Pattern.compile("/{2,}");

	private final Exchange exchange;

	MachineLine(Exchange exchange) {
		this.exchange = exchange;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !MachineAddresses.has(single(request.getRequestURI()));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!SafeLine.has(request)) {
			write(response, this.exchange.keptOut(HttpServletResponse.SC_FORBIDDEN));
			return;
		}
		try {
			chain.doFilter(new Addressed(request), new Spoken(response));
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			LOG.error("A call of the interface failed", ex);
			response.reset();
			write(response, this.exchange.keptOut(HttpServletResponse.SC_SERVICE_UNAVAILABLE));
		}
	}

	private static void write(HttpServletResponse response, Reply reply) throws IOException {
		response.setStatus(reply.status());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream().write(reply.body());
		response.flushBuffer();
	}

	private static String single(String path) {
		return (path == null) ? null : SLASHES.matcher(path).replaceAll("/");
	}

	/** The request at its address with single slashes. */
	private static final class Addressed extends HttpServletRequestWrapper {

		Addressed(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getRequestURI() {
			return single(super.getRequestURI());
		}

		@Override
		public String getServletPath() {
			return single(super.getServletPath());
		}

		@Override
		public String getPathInfo() {
			return single(super.getPathInfo());
		}

	}

	/** A response whose errors are the protocol's. */
	private final class Spoken extends HttpServletResponseWrapper {

		private final HttpServletResponse response;

		Spoken(HttpServletResponse response) {
			super(response);
			this.response = response;
		}

		@Override
		public void sendError(int status) throws IOException {
			this.response.resetBuffer();
			write(this.response, MachineLine.this.exchange.keptOut(status));
		}

		@Override
		public void sendError(int status, String words) throws IOException {
			sendError(status);
		}

	}

}
