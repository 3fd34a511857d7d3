package org.gongji.proxy;

/** What became of the wish to name a helper. */
public sealed interface Naming {

	/** The helper is named and asked. */
	record Named(MandateId id) implements Naming {

	}

	/** It is not, for this reason. */
	record Refused(Fault fault) implements Naming {

	}

	/** Why nobody is named; each knows the field it stands beside. */
	enum Fault {

		/** Unknown, another name, or without a sign-in: nobody is told which. */
		UNKNOWN("number"), OWN("number"), ALREADY_NAMED("number"), TOO_OFTEN("number"), DAY_PAST("lastDay");

		private final String field;

		Fault(String field) {
			this.field = field;
		}

		public String field() {
			return this.field;
		}

		public String messageKey() {
			return "proxy.name.fault." + name();
		}

	}

}
