package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.CorrectionBooking;
import org.gongji.account.LaterMoney;
import org.gongji.account.LaterMoney.Cause;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.CaseFacts.MoveTo;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.casework.LaterOutcome.Done;
import org.gongji.catalogue.ItemCategory;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.Scheme;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.Receipts;
import org.gongji.spending.Reversal;
import org.gongji.spending.ReversalOutcome;
import org.gongji.spending.Reversals;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.SomePremiums;
import org.gongji.spending.Spending;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.HEILONGJIANG;
import static org.gongji.casework.Applicants.LINCANG;
import static org.gongji.casework.Applicants.clerk;

/** Accounts that were closed, and purchases from before that are given back. */
abstract class LateReturns {

	static final Money BACK = Money.ofYuan("40.01");

	@Autowired
	Applicants window;

	@Autowired
	Town town;

	@Autowired
	Spending spending;

	@Autowired
	Reversals reversals;

	@Autowired
	Receipts receipts;

	@Autowired
	SomePremiums premiums;

	@Autowired
	Somebody somebody;

	@Autowired
	CaseOpening opening;

	@Autowired
	EstateLeft left;

	@Autowired
	PayoutsInherited inherited;

	@Autowired
	LaterPassing passing;

	@Autowired
	SeenLater seen;

	@Autowired
	LaterMoney later;

	@Autowired
	CorrectionBooking corrections;

	@Autowired
	CaseDesk desk;

	@Autowired
	Tallies tallies;

	@Autowired
	TransfersIn transfers;

	@Autowired
	Payees payees;

	@Autowired
	Payouts payouts;

	@Autowired
	Heirs heirs;

	@Autowired
	DeathProofs proofs;

	@Autowired
	People people;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@AfterEach
	void balanced() {
		this.window.assertBalanced();
	}

	Bill bill(Region region) {
		PersonId owner = this.town.personWith(region, "100.01");
		ProviderId shop = this.town.pharmacy(region);
		return new Bill(owner, shop, settled(owner, shop, region));
	}

	Settlement settled(PersonId owner, ProviderId shop, Region region) {
		Bought drug = new Bought(1, this.town.item(ItemCategory.DRUG, (String) null), 1, BACK, List.of());
		return ((SettlementOutcome.Settled) this.spending.settle(new Purchase(RequestId.fresh(), shop, owner,
				VoucherKind.E_VOUCHER, owner, LocalDate.now(this.clock), List.of(drug), null), Town.cashier(region)))
			.settlement();
	}

	static Reversal ask(Bill bill) {
		return new Reversal(RequestId.fresh(), bill.settlement().id(), bill.shop(), Set.of(), "退货");
	}

	ReversalOutcome.Reversed reversed(Reversal ask) {
		ReversalOutcome outcome = this.reversals.reverse(ask, Town.cashier(LINCANG));
		assertThat(outcome).isInstanceOf(ReversalOutcome.Reversed.class);
		return (ReversalOutcome.Reversed) outcome;
	}

	/** The balance of 60.00 was given back to the owner. */
	Case refunded(Bill bill) {
		return refunded(bill.owner());
	}

	Case refunded(PersonId owner) {
		return approved(this.window.prepared(HEILONGJIANG, owner, Applicants.moving(Choice.REFUND)),
				Money.ofYuan("60.00"));
	}

	/** What kinds of message the owner got. */
	List<String> told(PersonId owner) {
		return this.jdbc.sql("select kind from notice where recipient_id = ?")
			.param(owner.value())
			.query(String.class)
			.list();
	}

	Case approved(Case one, Money amount) {
		CaseOutcome outcome = this.desk.approve(clerk(one.region()), one.region(), one.id(), one.version(), amount);
		assertThat(outcome).isInstanceOf(CaseOutcome.Done.class);
		return ((CaseOutcome.Done) outcome).now();
	}

	Case left(Bill bill, Region from, Region to) {
		return left(bill.owner(), from, to);
	}

	Case left(PersonId owner, Region from, Region to) {
		Case one = this.window.prepared(from, owner,
				new TransferAsked(new MoveTo(to, "别处", "别处医疗保障局", Scheme.EMPLOYEE, true), Choice.TRANSFER));
		return approved(one, this.window.available(owner));
	}

	void arrive(Region to, Case out) {
		Case in = ((CaseOpened.Opened) this.transfers.take(clerk(to), to, out.id(), RequestId.fresh())).now();
		Case prepared = ((CaseOutcome.Done) this.desk.prepare(clerk(to), to, in.id(), in.version())).now();
		approved(prepared, out.amount());
	}

	void heir(Case one, String name) {
		Certificate certificate = new Certificate(CertificateKind.FOREIGN_PASSPORT, "E" + Town.digits(12));
		assertThat(this.heirs.add(this.window.now(one),
				new NewHeir(name, certificate, LocalDate.of(1990, 1, 1), HeirRelation.CHILD,
						Fraction.read("1/2").orElseThrow(), null, null, SomeCases.account()),
				clerk(one.region())))
			.isInstanceOf(HeirOutcome.Done.class);
	}

	/** A correction found the account closed and kept this much for it. */
	void toppedUp(Case one, Money amount) {
		this.transaction.executeWithoutResult((status) -> {
			EntryId entry = this.corrections.book(one.region(),
					List.of(new CorrectionBooking.Batch(Town.START, List.of(new CorrectionBooking.Part(one.account(),
							PostingId.fresh(), null, Money.ZERO, Money.ZERO, amount, Money.ZERO, Money.ZERO, amount)))))
				.get(0);
			this.later.note(one.region(),
					List.of(new LaterMoney.Came(UUID.randomUUID(), one.account(), Cause.TOP_UP, amount, entry, entry)));
		});
	}

	LaterOutcome prepare(Case one, Money amount) {
		return this.passing.prepare(clerk(one.region()), one.region(), one.id(), amount, RequestId.fresh());
	}

	LaterOutcome approve(Case one, Money amount) {
		return this.passing.approve(clerk(one.region()), one.region(), one.id(), amount);
	}

	SeenLater.After after(Case one) {
		return this.seen.after(one).orElseThrow();
	}

	List<String> owed(Case one) {
		return this.payouts.of(one.id(), one.region())
			.stream()
			.map((each) -> each.payout().part() + " " + each.payee().kind() + " " + each.payout().amount().yuan() + " "
					+ each.payout().state())
			.toList();
	}

	Money payable(Region region) {
		return Money.ofFen(this.jdbc.sql("""
				select coalesce(sum(case p.side when 'C' then p.amount_fen else -p.amount_fen end), 0)
				  from ledger_posting p join ledger_account a on a.id = p.account_id
				 where a.region = ? and a.kind = 'refund_payable'""").param(region.code()).query(Long.class).single());
	}

	record Bill(PersonId owner, ProviderId shop, Settlement settlement) {

	}

}
