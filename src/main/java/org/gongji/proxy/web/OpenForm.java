package org.gongji.proxy.web;

/** What a clerk types before serving somebody; a box that is not ticked is not sent. */
record OpenForm(String certificate, String number, Boolean photo, String own) {

	OpenForm {
		certificate = (certificate != null) ? certificate : "";
		number = (number != null) ? number : "";
		photo = photo != null && photo;
		own = (own != null) ? own : "";
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "OpenForm";
	}

}
