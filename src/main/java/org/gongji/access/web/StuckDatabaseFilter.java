package org.gongji.access.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.MachineAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 in words when the database does not answer in time, wherever that was
 * noticed: the session, a query or the commit. Says nothing of what may have been stored:
 * the caller asks again with the same request id.
 */
class StuckDatabaseFilter extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(StuckDatabaseFilter.class);

	private static final String RETRY_AFTER_SECONDS = "10";

	/** SQL states of a statement cut off by its time limit or by a shutdown. */
	private static final String CANCELLED = "57";

	private static final String CONNECTION = "08";

	private final PlainPage page;

	StuckDatabaseFilter(PlainPage page) {
		this.page = page;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (!stuck(ex) || response.isCommitted()) {
				throw ex;
			}
			LOG.warn("The database did not answer in time: {}", ex.getClass().getSimpleName());
			response.reset();
			response.setHeader("X-Request-Id", (String) request.getAttribute(RequestReferenceFilter.ATTRIBUTE));
			response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
			this.page.show("access/unavailable", HttpStatus.SERVICE_UNAVAILABLE, request, response);
		}
	}

	/** A program is told in the words of its protocol. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return MachineAddresses.has(request);
	}

	static boolean stuck(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotCreateTransactionException || cause instanceof QueryTimeoutException
					|| cause instanceof TransientDataAccessResourceException
					|| cause instanceof NonTransientDataAccessResourceException
					|| cause instanceof SQLTransientConnectionException || cause instanceof SQLTimeoutException
					|| stuckState(cause)) {
				return true;
			}
		}
		return false;
	}

	private static boolean stuckState(Throwable cause) {
		if (!(cause instanceof SQLException sql) || sql.getSQLState() == null) {
			return false;
		}
		return sql.getSQLState().startsWith(CANCELLED) || sql.getSQLState().startsWith(CONNECTION);
	}

}
