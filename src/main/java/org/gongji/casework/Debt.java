package org.gongji.casework;

import java.time.LocalDate;
import java.util.UUID;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * Something that a person owes (应还的钱), in fen.
 *
 * @param owner whose account it came from
 * @param on the month of the credit, by its first day, or the day of the use
 * @param amount what it was when it was claimed, or is where it is not claimed yet
 * @param open what is still owed of it
 * @param why key of the words that say why
 * @param reference of the use, empty for a credit
 */
public record Debt(Source source, UUID id, PersonId owner, LocalDate on, Money amount, Money open, String why,
		String reference) {

	Debt with(Money claimed, Money left) {
		return new Debt(this.source, this.id, this.owner, this.on, claimed, left, this.why, this.reference);
	}

	public Ref ref() {
		return new Ref(this.source, this.id);
	}

	/** How a form names it. */
	public String word() {
		return this.source + "." + this.id;
	}

	/** Where a debt comes from. */
	public enum Source {

		/** 多记又花掉的. */
		CREDIT("credited_too_much"),
		/** 死亡后使用. */
		USE("used_after_death");

		private final String word;

		Source(String word) {
			this.word = word;
		}

		/** The word of {@code claim.recovered} that lets it be claimed. */
		String word() {
			return this.word;
		}

	}

	/** A debt by name. */
	public record Ref(Source source, UUID id) {

		/** While a case claims it, no other one does. */
		String key() {
			return this.source + "=" + this.id;
		}

	}

}
