package org.gongji.family;

import java.time.Instant;

/**
 * A signed letter (已签署的承诺书): which text was signed, by which name, when, and whether on
 * paper at the window.
 */
public record Commitment(String version, String signedName, Instant signedAt, boolean onPaper) {

	/** Without the name. */
	@Override
	public String toString() {
		return "Commitment " + this.version;
	}

}
