package org.gongji.clearing.web;

/** Why a sheet is released although a difference is open, as typed. */
record WordsForm(String words) {

	WordsForm {
		words = (words != null) ? words : "";
	}

}
