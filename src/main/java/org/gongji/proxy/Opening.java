package org.gongji.proxy;

/** What became of the wish to serve somebody at the window. */
public sealed interface Opening {

	/** The service is open. */
	record Opened(SlipId id) implements Opening {

	}

	/** It is not, for this reason. */
	record Refused(Fault fault) implements Opening {

	}

	/** Why a service is not opened; each knows the field it stands beside. */
	enum Fault {

		NUMBER_DIFFERS("number"), TOO_OFTEN("number"), PHOTO_NOT_SEEN("photo"), OWN_UNREADABLE("own"),
		OWN_SERVICE("number"), DEAD("number"), MERGED("number");

		private final String field;

		Fault(String field) {
			this.field = field;
		}

		public String field() {
			return this.field;
		}

		public String messageKey() {
			return "proxy.open.fault." + name();
		}

	}

}
