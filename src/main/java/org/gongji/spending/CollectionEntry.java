package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;

import org.gongji.money.Money;

/**
 * What an officer enters of a collection (征缴): programme and insurance year, for a
 * commercial one the product with its insurer and whether a policy number is asked for,
 * who collects, the days on which it is open (the second one is the first day on which it
 * is not), the amounts by category in fen, and the document.
 */
public record CollectionEntry(PremiumKind programme, int year, Product product, String collectingBody,
		LocalDate opensOn, LocalDate endsOn, List<Category> categories, Document document) {

	public CollectionEntry {
		categories = List.copyOf(categories);
	}

	/** A product of an insurer; both empty for a programme of the state. */
	public record Product(String name, String insurer, boolean asksPolicy) {

		public static final Product NONE = new Product("", "", false);

	}

	/** What a person of one category pays, in fen. */
	public record Category(int number, String name, Money amount) {

	}

	/** Where it stands; number, article and note may be empty. */
	public record Document(String title, String number, String article, String note) {

		public String cited() {
			return (this.number.isEmpty() ? "《" + this.title + "》" : this.number)
					+ (this.article.isEmpty() ? "" : " " + this.article);
		}

	}

	/** The last day on which it is open. */
	public LocalDate lastDay() {
		return this.endsOn.minusDays(1);
	}

	public boolean openOn(LocalDate day) {
		return !day.isBefore(this.opensOn) && day.isBefore(this.endsOn);
	}

	String digest(String region, String scan) {
		return Digest.of(region, this, scan);
	}

}
