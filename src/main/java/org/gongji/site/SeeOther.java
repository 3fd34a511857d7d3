package org.gongji.site;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sends the browser on with 303 after a form was taken. */
public final class SeeOther {

	private SeeOther() {
	}

	/** To a path of this program, as it stands. */
	public static ModelAndView to(String path) {
		RedirectView view = new RedirectView(path, true, false);
		view.setExpandUriTemplateVariables(false);
		view.setExposeModelAttributes(false);
		return new ModelAndView(view);
	}

}
