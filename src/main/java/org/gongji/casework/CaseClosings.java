package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;

import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.access.MissingRow;
import org.gongji.spending.OpenClaims;

import org.springframework.stereotype.Component;

/**
 * The account of a case as the law asks for it: balance, holds, and claims still open.
 */
@Component
class CaseClosings {

	private final PersonalAccounts accounts;

	private final EstateLeft left;

	private final OpenClaims claims;

	private final Clock clock;

	CaseClosings(PersonalAccounts accounts, EstateLeft left, OpenClaims claims, Clock clock) {
		this.accounts = accounts;
		this.left = left;
		this.claims = claims;
		this.clock = clock;
	}

	Closing of(Case one) {
		PersonalAccount account = this.accounts.of(one.person()).orElseThrow(() -> new MissingRow("account"));
		return new Closing(this.left.amount(account), account.held(), !this.claims.of(one.person()).isEmpty(),
				LocalDate.ofInstant(one.openedAt(), this.clock.getZone()));
	}

}
