package org.gongji.crediting;

import java.time.YearMonth;
import java.util.Objects;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * One row of a declaration, read: base and paid for a contribution, pension for a
 * pension, none of them where an earlier line is taken back.
 *
 * @param number the row's place in its file, counted from 1
 */
public record DeclaredRow(int number, PersonId person, YearMonth month, Money base, Boolean paid, Money pension) {

	public DeclaredRow {
		Objects.requireNonNull(person, "person");
		Objects.requireNonNull(month, "month");
		if ((base == null) != (paid == null) || (base != null && pension != null)) {
			throw new IllegalArgumentException("A row states a contribution, a pension, or takes a line back");
		}
	}

	public static DeclaredRow contribution(int number, PersonId person, YearMonth month, Money base, boolean paid) {
		return new DeclaredRow(number, person, month, Objects.requireNonNull(base, "base"), paid, null);
	}

	public static DeclaredRow pension(int number, PersonId person, YearMonth month, Money pension) {
		return new DeclaredRow(number, person, month, null, null, Objects.requireNonNull(pension, "pension"));
	}

	public static DeclaredRow takenBack(int number, PersonId person, YearMonth month) {
		return new DeclaredRow(number, person, month, null, null, null);
	}

	boolean withdrawn() {
		return this.base == null && this.pension == null;
	}

	/** What the row adds to the control total. */
	Money amount() {
		return (this.base != null) ? this.base : (this.pension != null) ? this.pension : Money.ZERO;
	}

}
