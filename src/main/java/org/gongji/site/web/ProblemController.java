package org.gongji.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.gongji.site.Frame;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the container sends what nobody answered. Says no more than the status. */
@Controller
@RequestMapping("/error")
class ProblemController implements ErrorController {

	private static final int NOT_FOUND = 404;

	private final Frame frame;

	ProblemController(Frame frame) {
		this.frame = frame;
	}

	@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView page(HttpServletRequest request) {
		Object words = request.getAttribute("problemWords");
		return (words != null) ? Problem.page(status(request), words) : Problem.page(status(request));
	}

	@RequestMapping
	ResponseEntity<String> line(HttpServletRequest request) {
		int status = status(request);
		String reference = this.frame.reference();
		return ResponseEntity.status(status)
			.contentType(MediaType.TEXT_PLAIN)
			.body((reference != null) ? status + " " + reference : String.valueOf(status));
	}

	private static int status(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) ? status
				: NOT_FOUND;
	}

}
