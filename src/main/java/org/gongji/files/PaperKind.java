package org.gongji.files;

/**
 * A kind of printed paper: the message key of its title, which also names the kind for
 * ever, and the size of its pages.
 */
public record PaperKind(String title, Size size) {

	/** A sheet as printers have it. */
	public enum Size {

		A4, A5

	}

}
