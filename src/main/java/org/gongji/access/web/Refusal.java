package org.gongji.access.web;

import org.gongji.access.SignInAnswer;

import org.springframework.http.HttpStatus;

/** How a refused step of the sign-in is told. */
final class Refusal {

	private Refusal() {
	}

	static String key(SignInAnswer answer, String refused) {
		return (answer instanceof SignInAnswer.TooMany) ? "access.sign-in.too-many" : refused;
	}

	static HttpStatus status(SignInAnswer answer) {
		return (answer instanceof SignInAnswer.TooMany) ? HttpStatus.TOO_MANY_REQUESTS
				: HttpStatus.UNPROCESSABLE_CONTENT;
	}

}
