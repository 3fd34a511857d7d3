package org.gongji.files;

/** Why a file is not taken. */
public enum FileFault {

	/** Nothing was chosen, or the file has no content. */
	EMPTY,
	/** It has more bytes than {@code gongji.files.max-size}. */
	TOO_LARGE,
	/** Its first bytes are those of no kind that is taken. */
	UNKNOWN_KIND;

	/** Key of the words for a reader. */
	public String messageKey() {
		return "files.fault." + name();
	}

}
