package org.gongji.spending.web;

import org.springframework.web.servlet.view.RedirectView;

/** Sends the browser on with 303 after a form was taken. */
final class SeeOther {

	private SeeOther() {
	}

	static RedirectView to(String path) {
		RedirectView view = new RedirectView(path, true, false);
		view.setExpandUriTemplateVariables(false);
		view.setExposeModelAttributes(false);
		return view;
	}

}
