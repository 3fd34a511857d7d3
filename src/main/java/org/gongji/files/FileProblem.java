package org.gongji.files;

/** Why a file cannot be read at all. */
public enum FileProblem {

	/** No byte in it. */
	EMPTY,
	/** Text of two bytes a character. */
	UTF16,
	/** An office or other binary file. */
	NOT_TEXT,
	/** A ZIP without a .txt file as its first entry. */
	ZIP_WITHOUT_TXT,
	/** A ZIP with more than one file. */
	ZIP_WITH_SEVERAL,
	/** A ZIP that is damaged, cut off or locked by a password. */
	ZIP_BROKEN,
	/** A ZIP that unpacks to far more than anybody sends. */
	ZIP_BOMB,
	/** More bytes than anybody sends has. */
	TOO_LARGE;

	/** The message that says it in words. */
	public String key() {
		return "files.packed." + name();
	}

}
