package org.gongji.site.web;

import org.gongji.access.MissingRow;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.ModelAndView;

/** What every controller has in common: its few exceptions, and how text is read. */
@ControllerAdvice
class Problems {

	@InitBinder
	void readText(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new TypedText());
	}

	@ExceptionHandler(MissingRow.class)
	ModelAndView missing() {
		return Problem.page(404);
	}

	/** A form with rows or fields that no page of ours sends. */
	@ExceptionHandler(InvalidPropertyException.class)
	ModelAndView strange() {
		return Problem.page(400);
	}

	@ExceptionHandler(OptimisticLockingFailureException.class)
	ModelAndView stale() {
		return Problem.page(409);
	}

	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
			QueryTimeoutException.class, TransactionTimedOutException.class })
	ModelAndView busy() {
		return Problem.page(503);
	}

}
