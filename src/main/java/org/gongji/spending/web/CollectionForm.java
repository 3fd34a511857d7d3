package org.gongji.spending.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongji.money.AmountText;
import org.gongji.site.DocumentForm;
import org.gongji.site.TypedDay;
import org.gongji.spending.CollectionEntry;
import org.gongji.spending.PremiumKind;

/** What an officer types to announce a collection, with the scan of its document. */
public class CollectionForm extends DocumentForm {

	static final int BLANK_ROWS = 3;

	static final int MOST_ROWS = 30;

	private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

	private String programme = "";

	private String year = "";

	private String product = "";

	private String insurer = "";

	private boolean asksPolicy;

	private String collectingBody = "";

	private String opensOn = "";

	private String lastDay = "";

	private List<Row> rows = new ArrayList<>();

	private String request = "";

	/** One category and its amount. */
	public static class Row {

		private String name = "";

		private String amount = "";

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = (name != null) ? name : "";
		}

		public String getAmount() {
			return this.amount;
		}

		public void setAmount(String amount) {
			this.amount = (amount != null) ? amount : "";
		}

		boolean blank() {
			return this.name.isBlank() && this.amount.isBlank();
		}

	}

	/** Gives the form a few empty rows. */
	void grow() {
		int size = Math.min(MOST_ROWS, this.rows.size() + BLANK_ROWS);
		while (this.rows.size() < size) {
			this.rows.add(new Row());
		}
	}

	/** What was typed; what cannot be read is null and refused as missing. */
	CollectionEntry entry() {
		Optional<PremiumKind> kind = Words.find(PremiumKind.values(), this.programme.toLowerCase(Locale.ROOT));
		boolean commercial = kind.map(PremiumKind::commercial).orElse(false);
		LocalDate last = TypedDay.read(this.lastDay).orElse(null);
		List<CollectionEntry.Category> categories = new ArrayList<>();
		for (int at = 0; at < this.rows.size(); at++) {
			Row row = this.rows.get(at);
			if (row != null && !row.blank()) {
				categories.add(new CollectionEntry.Category(at + 1, row.getName().strip(),
						AmountText.read(row.getAmount()).orElse(null)));
			}
		}
		return new CollectionEntry(kind.orElse(null),
				YEAR.matcher(this.year.strip()).matches() ? Integer.parseInt(this.year.strip()) : 0,
				commercial ? new CollectionEntry.Product(this.product.strip(), this.insurer.strip(), this.asksPolicy)
						: CollectionEntry.Product.NONE,
				this.collectingBody.strip(), TypedDay.read(this.opensOn).orElse(null),
				(last != null) ? last.plusDays(1) : null, categories,
				new CollectionEntry.Document(getDocumentTitle().strip(), getDocumentNumber().strip(),
						getArticle().strip(), getNote().strip()));
	}

	public String getProgramme() {
		return this.programme;
	}

	public void setProgramme(String programme) {
		this.programme = (programme != null) ? programme : "";
	}

	public String getYear() {
		return this.year;
	}

	public void setYear(String year) {
		this.year = (year != null) ? year : "";
	}

	public String getProduct() {
		return this.product;
	}

	public void setProduct(String product) {
		this.product = (product != null) ? product : "";
	}

	public String getInsurer() {
		return this.insurer;
	}

	public void setInsurer(String insurer) {
		this.insurer = (insurer != null) ? insurer : "";
	}

	public String getCollectingBody() {
		return this.collectingBody;
	}

	public void setCollectingBody(String collectingBody) {
		this.collectingBody = (collectingBody != null) ? collectingBody : "";
	}

	public String getOpensOn() {
		return this.opensOn;
	}

	public void setOpensOn(String opensOn) {
		this.opensOn = (opensOn != null) ? opensOn : "";
	}

	public String getLastDay() {
		return this.lastDay;
	}

	public void setLastDay(String lastDay) {
		this.lastDay = (lastDay != null) ? lastDay : "";
	}

	public String getRequest() {
		return this.request;
	}

	public void setRequest(String request) {
		this.request = (request != null) ? request : "";
	}

	public boolean isAsksPolicy() {
		return this.asksPolicy;
	}

	public void setAsksPolicy(boolean asksPolicy) {
		this.asksPolicy = asksPolicy;
	}

	public List<Row> getRows() {
		return this.rows;
	}

	public void setRows(List<Row> rows) {
		this.rows = rows;
	}

}
