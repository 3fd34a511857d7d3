package org.gongji.crediting.web;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongji.crediting.Declaration;
import org.gongji.files.TableSource;
import org.gongji.money.Money;

import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** A file of people, and how many rows and what sum its sender says it has. */
public class StatedForm {

	private static final Pattern ROWS = Pattern.compile("[0-9]{1,6}");

	/** The sum of many rows may be larger than any one amount. */
	private static final Pattern SUM = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");

	private String rows = "";

	private String sum = "";

	private MultipartFile file;

	/** Says beside each field what cannot be read. */
	void check(BindingResult errors) {
		if (readRows().isEmpty()) {
			errors.rejectValue("rows", "crediting.declaration.rows.unreadable");
		}
		if (readSum().isEmpty()) {
			errors.rejectValue("sum", "crediting.declaration.sum.unreadable");
		}
		if (!hasFile()) {
			errors.rejectValue("file", "crediting.declaration.file.needed");
		}
	}

	/** Rows and sum as typed; only of a form without errors. */
	Declaration.Totals totals() {
		return new Declaration.Totals(readRows().orElseThrow(), readSum().orElseThrow());
	}

	private Optional<Integer> readRows() {
		String text = narrow(this.rows);
		return ROWS.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
	}

	private Optional<Money> readSum() {
		String text = narrow(this.sum);
		return SUM.matcher(text).matches() ? Optional.of(Money.ofYuan(text)) : Optional.empty();
	}

	private static String narrow(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,\\u00a5\\u5143]", "");
	}

	private boolean hasFile() {
		return this.file != null && this.file.getOriginalFilename() != null
				&& !this.file.getOriginalFilename().isEmpty();
	}

	/** The file as the readers of tables take it. */
	TableSource source() {
		return new TableSource(this.file.getOriginalFilename(), this.file.getSize(), this.file::getInputStream);
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
