package org.gongji.access.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;

/**
 * A page that needs neither session nor database, for requests that get no further than
 * the filters.
 */
class PlainPage {

	private final ITemplateEngine templates;

	private final LocaleResolver locales;

	PlainPage(ITemplateEngine templates, LocaleResolver locales) {
		this.templates = templates;
		this.locales = locales;
	}

	void show(String view, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Locale locale = this.locales.resolveLocale(request);
		Context context = new Context(locale);
		context.setVariable("lang", locale.toLanguageTag());
		context.setVariable("reference", request.getAttribute(RequestReferenceFilter.ATTRIBUTE));
		String page = this.templates.process(view, context);
		response.setStatus(status.value());
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", WebSecurity.CONTENT_POLICY);
		response.getWriter().write(page);
	}

}
