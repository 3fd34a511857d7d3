package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.account.ClosingAccounts;
import org.gongji.account.Draw;
import org.gongji.account.PersonalAccount;
import org.gongji.account.Reimbursement;
import org.gongji.account.ReimbursementBooking;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.CounterKey;
import org.gongji.benefit.YearCount;
import org.gongji.benefit.YearStand;
import org.gongji.family.SharedMoney;
import org.gongji.ledger.EntryId;
import org.gongji.person.PersonId;
import org.gongji.spending.ClaimAnswer.Payable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books a manual claim (手工报销) that was decided on, in the caller's transaction. What it
 * is decided from is held first, in the order of a settlement: the bill, the counters of
 * its year, then bindings and accounts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ManualClaimBooking {

	private final Settlements settlements;

	private final ManualClaimRows rows;

	private final BenefitYears years;

	private final ClosingAccounts accounts;

	private final SharedMoney shared;

	private final ReimbursementBooking booking;

	private final Clock clock;

	ManualClaimBooking(Settlements settlements, ManualClaimRows rows, BenefitYears years, ClosingAccounts accounts,
			SharedMoney shared, ReimbursementBooking booking, Clock clock) {
		this.settlements = settlements;
		this.rows = rows;
		this.years = years;
		this.accounts = accounts;
		this.shared = shared;
		this.booking = booking;
		this.clock = clock;
	}

	/**
	 * Holds the bill or the account, and the counters, until the transaction ends: the
	 * decision stays as it is.
	 */
	public void hold(PersonId patient, Region region, BillAsked asked) {
		if (asked.bill() != null) {
			this.settlements.byId(asked.bill())
				.flatMap((bill) -> this.settlements.hold(bill.id(), bill.provider()))
				.ifPresent((bill) -> this.years.hold(patient, region, bill.serviceDate().getYear()));
			return;
		}
		this.years.hold(patient, region, asked.paper().on().getYear());
		if (asked.fromAccount()) {
			this.accounts.hold(patient);
		}
	}

	/**
	 * Moves the counters of the year and the money, in fen, as decided while it was held;
	 * what is owed to the person waits for its payment. A request is booked once, and so
	 * is a bill: the second time the database refuses.
	 * @return the entry, or null where no money moved
	 */
	public EntryId book(PersonId patient, Region region, BillAsked asked, Payable decided, RequestId request,
			LocalDate day, Actor by) {
		Long move = move(patient, region, decided, request);
		if (asked.bill() != null) {
			giveBack(asked.bill(), decided);
		}
		EntryId entry = this.booking
			.book(new Reimbursement(region, decided.fund(), taken(patient, region, decided), back(decided), day));
		this.rows.add(new ManualClaimRows.Booked(request, region, patient, asked, decided, move, entry, by.name(),
				OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS)));
		return entry;
	}

	private Long move(PersonId patient, Region region, Payable decided, RequestId request) {
		if (decided.moves().isEmpty()) {
			return null;
		}
		Map<CounterKey, YearCount> moves = new TreeMap<>();
		decided.moves().forEach((one) -> moves.put(one.key(), one.count()));
		YearStand stand = this.years.hold(patient, region, decided.law().visit().date().getYear());
		this.years.move(stand, request, moves);
		return stand.moves();
	}

	/**
	 * What relatives get back counts no longer toward what they leave to others in that
	 * month.
	 */
	private void giveBack(SettlementId id, Payable decided) {
		Settlement bill = this.settlements.byId(id).orElseThrow();
		this.shared.giveBack(decided.back()
			.stream()
			.filter((back) -> back.binding() != null)
			.map((back) -> new SharedMoney.Use(back.binding(), back.amount()))
			.toList(), bill.month(this.clock.getZone()));
	}

	private List<Draw> taken(PersonId patient, Region region, Payable decided) {
		if (decided.account().isZero()) {
			return List.of();
		}
		AccountId own = this.accounts.hold(patient).map(PersonalAccount::id).orElseThrow();
		return List.of(Draw.of(own, region, decided.account()));
	}

	private static List<Draw> back(Payable decided) {
		return decided.back().stream().map((back) -> Draw.of(back.account(), back.region(), back.amount())).toList();
	}

}
