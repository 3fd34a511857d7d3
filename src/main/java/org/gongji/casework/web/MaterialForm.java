package org.gongji.casework.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.web.multipart.MultipartFile;

/**
 * What is said of the materials of a case: which were seen and what was shown for each,
 * or a file for one of them, or why one does not do.
 */
class MaterialForm {

	private List<String> seen = new ArrayList<>();

	private Map<String, String> shown = new HashMap<>();

	private Boolean all;

	private String which = "";

	private MultipartFile scan;

	private String reason = "";

	private String refusing = "";

	private String request = "";

	public List<String> getSeen() {
		return this.seen;
	}

	public void setSeen(List<String> seen) {
		this.seen = (seen != null) ? new ArrayList<>(seen) : new ArrayList<>();
	}

	/** Whether everything that is always needed was seen, ticked or not. */
	public Boolean getAll() {
		return this.all;
	}

	public void setAll(Boolean all) {
		this.all = all;
	}

	public Map<String, String> getShown() {
		return this.shown;
	}

	public void setShown(Map<String, String> shown) {
		this.shown = shown;
	}

	public String getWhich() {
		return this.which;
	}

	public void setWhich(String which) {
		this.which = text(which);
	}

	public MultipartFile getScan() {
		return this.scan;
	}

	public void setScan(MultipartFile scan) {
		this.scan = scan;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = text(reason);
	}

	public String getRefusing() {
		return this.refusing;
	}

	public void setRefusing(String refusing) {
		this.refusing = text(refusing);
	}

	public String getRequest() {
		return this.request;
	}

	public void setRequest(String request) {
		this.request = text(request);
	}

	/** What was shown for a line: the material itself unless another was chosen. */
	public String shownFor(String needed) {
		String chosen = this.shown.get(needed);
		return (chosen != null && !chosen.isBlank()) ? chosen : needed;
	}

	/** What is asked for, and what the file is: "needed" or "needed:shown". */
	public String[] line() {
		int at = this.which.indexOf(':');
		return (at < 0) ? new String[] { this.which, this.which }
				: new String[] { this.which.substring(0, at), this.which.substring(at + 1) };
	}

	private static String text(String typed) {
		return (typed != null) ? typed : "";
	}

}
