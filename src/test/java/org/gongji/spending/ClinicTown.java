package org.gongji.spending;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.CounterKey;
import org.gongji.benefit.VisitKind;
import org.gongji.benefit.YearCount;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.money.Money;
import org.gongji.person.CareFacts;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/** A hospital, its patients, and what they do there, for tests of visits. */
abstract class ClinicTown {

	static final Region LINCANG = new Region("530900");

	static final Region XIAN = new Region("610100");

	static final Region HEILONGJIANG = new Region("239900");

	static final CounterKey ORDINARY = new CounterKey("ordinary", "");

	@Autowired
	Spending spending;

	@Autowired
	Reversals reversals;

	@Autowired
	Settlements settlements;

	@Autowired
	ManualClaims claims;

	@Autowired
	Receipts receipts;

	@Autowired
	BenefitYears years;

	@Autowired
	CareFacts facts;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	LocalDate today;

	ProviderId hospital;

	String treatment;

	@BeforeEach
	void openHospital() {
		this.today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		this.hospital = this.town.hospital(HEILONGJIANG);
		this.treatment = this.town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.A);
	}

	@AfterEach
	void booksAndCountersBalance() {
		assertThat(this.books.differences()).isEmpty();
		assertThat(this.years.differences()).isEmpty();
		assertThat(this.jdbc.sql("""
				select count(*) from settlement s where s.fund_fen <>
				  (select coalesce(sum(case p.side when 'D' then p.amount_fen else -p.amount_fen end), 0)
				     from ledger_posting p join ledger_account a on a.id = p.account_id
				    where p.entry_id = s.entry_id and a.kind = 'pooled_fund')""").query(Long.class).single())
			.as("the fund's postings are the fund's parts")
			.isZero();
	}

	List<String> flags(Settlement settled) {
		return this.receipts.show(settled.id(), this.hospital).flags();
	}

	YearCount count(PersonId patient) {
		return this.years.read(patient, HEILONGJIANG, this.today.getYear()).of(ORDINARY);
	}

	Problem.Kind problem(Purchase visit) {
		return ((SettlementOutcome.Wrong) settle(visit)).problems().get(0).kind();
	}

	static VisitRegistration kind(VisitKind kind) {
		return new VisitRegistration(kind, "", "", CostOrigin.ORDINARY, "", false, false);
	}

	Purchase visit(PersonId patient, Bought... lines) {
		return new Purchase(RequestId.fresh(), this.hospital, patient, VoucherKind.E_VOUCHER, patient, this.today,
				List.of(lines), VisitRegistration.ORDINARY, null);
	}

	static Purchase by(Purchase visit, VisitRegistration told) {
		return new Purchase(visit.request(), visit.provider(), visit.patient(), visit.voucher(), visit.voucherOwner(),
				visit.serviceDate(), visit.lines(), told, null);
	}

	static Purchase on(Purchase visit, LocalDate day) {
		return new Purchase(visit.request(), visit.provider(), visit.patient(), visit.voucher(), visit.voucherOwner(),
				day, visit.lines(), visit.visit(), null);
	}

	static Bought line(int number, String code, String price) {
		return new Bought(number, code, 1, Money.ofYuan(price), List.of());
	}

	Settlement reverse(Settlement settled, Set<Integer> lines) {
		Reversal ask = new Reversal(RequestId.fresh(), settled.id(), this.hospital, lines, "退费");
		ReversalOutcome outcome = this.reversals.reverse(ask, Town.cashier(HEILONGJIANG));
		assertThat(outcome).isInstanceOf(ReversalOutcome.Reversed.class);
		return ((ReversalOutcome.Reversed) outcome).reversal();
	}

	void reverseAgain(Settlement settled) {
		this.reversals.reverse(new Reversal(RequestId.fresh(), settled.id(), this.hospital, Set.of(), "退费"),
				Town.cashier(HEILONGJIANG));
	}

	SettlementOutcome settle(Purchase purchase) {
		return this.spending.settle(purchase, Town.cashier(HEILONGJIANG));
	}

	/** A till that found the database too busy sends the same request again. */
	SettlementOutcome untilAnswered(Purchase purchase) {
		while (true) {
			try {
				return settle(purchase);
			}
			catch (CannotCreateTransactionException ex) {
				Thread.onSpinWait();
			}
		}
	}

	Settlement settled(Purchase purchase) {
		SettlementOutcome outcome = settle(purchase);
		assertThat(outcome).isInstanceOf(SettlementOutcome.Settled.class);
		return ((SettlementOutcome.Settled) outcome).settlement();
	}

}
