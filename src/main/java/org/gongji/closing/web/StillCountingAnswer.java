package org.gongji.closing.web;

import jakarta.servlet.http.HttpServletResponse;

import org.gongji.closing.StillCounting;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Asks who wants to see a month for some patience (正在统计). */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StillCountingAnswer {

	private static final String SECONDS = "60";

	@ExceptionHandler(StillCounting.class)
	ModelAndView counting(HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
		return new ModelAndView("error/problem", HttpStatus.SERVICE_UNAVAILABLE).addObject("problem", "counting");
	}

}
