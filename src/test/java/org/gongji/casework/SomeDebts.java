package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.account.CorrectionBooking;
import org.gongji.account.PersonalAccounts;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.Spending;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.UseAfterDeath;
import org.gongji.spending.UsesAfterDeath;
import org.gongji.testing.Town;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What people owe: credits that were too much and are spent, and uses after a death. */
@TestComponent
public class SomeDebts {

	private final Town town;

	private final People people;

	private final PersonalAccounts accounts;

	private final CorrectionBooking booking;

	private final Spending spending;

	private final UsesAfterDeath uses;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Clock clock;

	SomeDebts(Town town, People people, PersonalAccounts accounts, CorrectionBooking booking, Spending spending,
			UsesAfterDeath uses, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
		this.town = town;
		this.people = people;
		this.accounts = accounts;
		this.booking = booking;
		this.spending = spending;
		this.uses = uses;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** This much was credited too much to somebody and spent. */
	public void credited(PersonId person, Region region, String yuan) {
		Money amount = Money.ofYuan(yuan);
		AccountId account = this.accounts.of(person).orElseThrow().id();
		this.transaction.executeWithoutResult((status) -> {
			EntryId entry = this.booking.book(region,
					List.of(new CorrectionBooking.Batch(Town.START,
							List.of(new CorrectionBooking.Part(account, PostingId.fresh(), null, Money.ZERO,
									amount.negated(), Money.ZERO, amount, Money.ZERO, Money.ZERO)))))
				.get(0);
			claim(person, region, account, amount, entry);
		});
	}

	private void claim(PersonId person, Region region, AccountId account, Money amount, EntryId entry) {
		UUID run = UUID.randomUUID();
		UUID ground = UUID.randomUUID();
		UUID correction = UUID.randomUUID();
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		LocalDate month = LocalDate.of(2019, 1, 1);
		this.jdbc.sql("""
				insert into credit_run (id, region, credited_month, state, paused, prepared_by, prepared_at, request_id,
				  rules_digest, stage_since, kind, person_id)
				values (?, ?, ?, 'DONE', false, 'prepares', ?, ?, 'digest', ?, 'CORRECTION', ?)""")
			.params(run, region.code(), month, now, RequestId.fresh().text(), now, person.value())
			.update();
		this.jdbc
			.sql("""
					insert into credit_slice (run_id, slice_no, region, from_person, until_person, state, people, credits,
					  credits_fen, missed, left_out, left_out_fen, done_at) values (?, 1, ?, ?, ?, 'BOOKED', 1, 1, 0, 0, 0, 0, ?)""")
			.params(run, region.code(), person.value(), person.value(), now)
			.update();
		this.jdbc.sql("insert into credit_ground (id, region, kind, citations) values (?, ?, 'OWN_CONTRIBUTION', '[]')")
			.params(ground, region.code())
			.update();
		this.jdbc
			.sql("""
					insert into credit_correction (id, region, person_id, account_id, credited_month, series, run_id, slice_no,
					  reason, ground_id, before_fen, due_fen, contribution_fen, fund_fen, entry_id, posting_id, account_fen,
					  claimed_fen, cancelled_fen, kept_fen)
					values (?, ?, ?, ?, ?, 'MONTHLY', ?, 1, 'BASE', ?, ?, 0, ?, 0, ?, ?, 0, ?, 0, 0)""")
			.params(correction, region.code(), person.value(), account.value(), month, run, ground, amount.fen(),
					-amount.fen(), entry.value(), UUID.randomUUID(), amount.fen())
			.update();
		this.jdbc
			.sql("""
					insert into credit_claim (id, region, person_id, account_id, correction_id, amount_fen, open_fen, made_on,
					  noticed_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), region.code(), person.value(), account.value(), correction, amount.fen(),
					amount.fen(), now.toLocalDate(), now.toLocalDate())
			.update();
	}

	/**
	 * Somebody who died yesterday, and this much of whose account was used today, in the
	 * own name and by the spouse; the window has marked both.
	 */
	public Estate used(Region region, String own, String bySpouse) {
		PersonId owner = this.town.personWith(region, "500.00");
		PersonId spouse = this.town.personWith(region, "0.00");
		this.town.bind(owner, spouse, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		buy(region, owner, own);
		buy(region, spouse, bySpouse);
		Actor clerk = Applicants.clerk(region);
		LocalDate yesterday = LocalDate.now(this.clock).minusDays(1);
		this.people.died(owner, yesterday, clerk);
		Set<UUID> all = this.uses.of(owner, yesterday).stream().map(UseAfterDeath::id).collect(Collectors.toSet());
		assertThat(all).hasSize(2);
		this.uses.mark(owner, yesterday, region, all, clerk);
		return new Estate(owner, spouse);
	}

	private void buy(Region region, PersonId buyer, String yuan) {
		Purchase purchase = new Purchase(RequestId.fresh(), this.town.pharmacy(region), buyer, VoucherKind.E_VOUCHER,
				buyer, LocalDate.now(this.clock), List.of(new Bought(1,
						this.town.item(ItemCategory.DRUG, (String) null), 1, Money.ofYuan(yuan), List.of())),
				null);
		assertThat(this.spending.settle(purchase, Town.cashier(region))).isInstanceOf(SettlementOutcome.Settled.class);
	}

	/** Who died, and the spouse. */
	public record Estate(PersonId owner, PersonId spouse) {

	}

}
