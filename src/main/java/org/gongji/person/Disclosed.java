package org.gongji.person;

/** What came of asking to see someone in clear. */
public sealed interface Disclosed {

	/** Name, certificate number and phone (null where none is known) in clear. */
	record InClear(String name, String certificate, String phone) implements Disclosed {

		/** Without what it carries. */
		@Override
		public String toString() {
			return "InClear";
		}

	}

	/** The reason is missing, too long or holds characters that no text holds. */
	record ReasonRefused() implements Disclosed {
	}

	/** Asked too often within an hour. */
	record TooOften() implements Disclosed {
	}

}
