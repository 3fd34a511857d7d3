package org.gongji.access;

/** What became of one step of a sign-in. */
public sealed interface SignInAnswer {

	/** This step was passed. */
	record Passed(User user) implements SignInAnswer {

	}

	/** Unknown, wrong, locked or disabled: nobody is told which. */
	record Refused() implements SignInAnswer {

	}

	/** Too many failures from this address. */
	record TooMany() implements SignInAnswer {

	}

}
