package org.gongji.crediting.web;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongji.crediting.DeclarationKind;
import org.gongji.money.Money;

import org.springframework.web.multipart.MultipartFile;

/** What an officer says of a file of an employer, and the file. */
public class DeclarationForm {

	private static final Pattern ROWS = Pattern.compile("[0-9]{1,6}");

	/** The sum of many rows may be larger than any one amount. */
	private static final Pattern SUM = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");

	private String employer = "";

	private String kind = "";

	private String correction = "no";

	private String rows = "";

	private String sum = "";

	private MultipartFile file;

	Optional<DeclarationKind> readKind() {
		return Stream.of(DeclarationKind.values()).filter((one) -> one.name().equals(this.kind)).findFirst();
	}

	boolean corrects() {
		return this.correction.equals("yes");
	}

	Optional<Integer> readRows() {
		String text = narrow(this.rows);
		return ROWS.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
	}

	Optional<Money> readSum() {
		String text = narrow(this.sum);
		return SUM.matcher(text).matches() ? Optional.of(Money.ofYuan(text)) : Optional.empty();
	}

	private static String narrow(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,\\u00a5\\u5143]", "");
	}

	boolean hasFile() {
		return this.file != null && this.file.getOriginalFilename() != null
				&& !this.file.getOriginalFilename().isEmpty();
	}

	public String getEmployer() {
		return this.employer;
	}

	public void setEmployer(String employer) {
		this.employer = (employer != null) ? employer : "";
	}

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = (kind != null) ? kind : "";
	}

	public String getCorrection() {
		return this.correction;
	}

	public void setCorrection(String correction) {
		this.correction = (correction != null) ? correction : "";
	}

	public String getRows() {
		return this.rows;
	}

	public void setRows(String rows) {
		this.rows = (rows != null) ? rows : "";
	}

	public String getSum() {
		return this.sum;
	}

	public void setSum(String sum) {
		this.sum = (sum != null) ? sum : "";
	}

	public MultipartFile getFile() {
		return this.file;
	}

	public void setFile(MultipartFile file) {
		this.file = file;
	}

}
