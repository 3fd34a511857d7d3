package org.gongji.site.web;

import java.util.Set;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that says in plain words what went wrong, by status. A status without words of
 * its own takes those of its kind.
 */
final class Problem {

	/** The session ended while a form was open. */
	static final int SESSION_ENDED = 419;

	private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, SESSION_ENDED, 422, 429, 500, 503);

	private Problem() {
	}

	static ModelAndView page(int status) {
		return page(status, worded(status));
	}

	/** A refusal that has words of its own, by their name in the bundles. */
	static ModelAndView page(int status, Object words) {
		ModelAndView page = new ModelAndView("error/problem");
		page.setStatus(HttpStatusCode.valueOf(status));
		page.addObject("problem", words);
		return page;
	}

	private static int worded(int status) {
		if (WORDED.contains(status)) {
			return status;
		}
		return (status < 500) ? 400 : 500;
	}

}
