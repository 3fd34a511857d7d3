package org.gongji.clearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.money.Money;

/**
 * A settlement on which the two sides do not agree, and why.
 *
 * @param line the line of the file; 0 where it is in none
 * @param settlement the number of the settlement (结算编号)
 * @param theirs what the file says; null where it is not in it
 * @param ours what stands here; null where it does not
 * @param day the day on which it was booked here; null where it was not
 * @param booked our settlement; null where there is none
 */
public record Difference(int number, Cause cause, int line, String settlement, String visit, String person,
		boolean refunded, Figures theirs, Figures ours, LocalDate day, UUID booked) {

	/** The cause first, then each amount that differs. */
	public List<Said> said() {
		List<Said> said = new ArrayList<>();
		said.add(new Said(this.cause.messageKey(), (this.day != null) ? List.of(this.day.toString()) : List.of()));
		if (this.theirs != null && this.ours != null) {
			differ(said, "total", this.theirs.total(), this.ours.total());
			differ(said, "fund", this.theirs.fund(), this.ours.fund());
			differ(said, "account", this.theirs.account(), this.ours.account());
		}
		return said;
	}

	private static void differ(List<Said> said, String which, Money theirs, Money ours) {
		if (!theirs.equals(ours)) {
			said.add(Said.differs(which, theirs, ours));
		}
	}

	/** The key of words with what is put into them. */
	public record Said(String key, List<String> words) {

		public Said {
			words = List.copyOf(words);
		}

		static Said differs(String which, Money theirs, Money ours) {
			return new Said("clearing.differs." + which,
					List.of(theirs.yuan(), ours.yuan(), theirs.minus(ours).yuan()));
		}

	}

}
