package org.gongji.spending.web;

/** For which programme and days an officer wants a file. */
record PremiumFileForm(String request, String programme, String from, String lastDay) {

	PremiumFileForm {
		request = (request != null) ? request : "";
		programme = (programme != null) ? programme : "";
		from = (from != null) ? from : "";
		lastDay = (lastDay != null) ? lastDay : "";
	}

}
