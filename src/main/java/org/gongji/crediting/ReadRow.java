package org.gongji.crediting;

import java.time.YearMonth;

import org.gongji.money.Money;
import org.gongji.person.IdentityNumber;
import org.gongji.person.Masking;
import org.gongji.person.PeopleByNumber;

/**
 * A row that was read, its person still a number and a name; what its file has no column
 * for is null.
 */
record ReadRow(int row, IdentityNumber number, String name, YearMonth month, Money base, Boolean paid, Money pension,
		Money balance) {

	DeclaredRow of(PeopleByNumber.Found person) {
		return new DeclaredRow(this.row, person.id(), this.month, this.base, this.paid, this.pension);
	}

	String maskedNumber() {
		return masked(this.number.text());
	}

	static String masked(String number) {
		return Masking.certificate(number);
	}

	/** Without number and name, so that no log can show them. */
	@Override
	public String toString() {
		return "Row " + this.row;
	}

}
