package org.gongji.ledger.web;

import org.gongji.ledger.MonthClosed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says in words that nothing was booked because the clock stands in a closed month: no
 * input of the visitor's is wrong.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClosedMonthAnswer {

	private static final Logger LOG = LoggerFactory.getLogger(ClosedMonthAnswer.class);

	@ExceptionHandler(MonthClosed.class)
	ModelAndView closed(MonthClosed refused) {
		LOG.error("Nothing is booked, since {} is closed: is the clock right?", refused.month());
		return new ModelAndView("error/problem", HttpStatus.SERVICE_UNAVAILABLE).addObject("problem", "closedMonth");
	}

}
