package org.gongji.closing.web;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sends the browser on with 303 after a form was taken. */
final class SeeOther {

	private SeeOther() {
	}

	static ModelAndView to(String path) {
		RedirectView view = new RedirectView(path, true, false);
		view.setExpandUriTemplateVariables(false);
		view.setExposeModelAttributes(false);
		return new ModelAndView(view);
	}

}
