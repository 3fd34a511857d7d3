package org.gongji.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a controller answers with a page or a fragment of one. */
public final class Pages {

	private Pages() {
	}

	/**
	 * The same page again, with what was typed and the messages beside the fields (422).
	 */
	public static ModelAndView invalid(String view) {
		return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
