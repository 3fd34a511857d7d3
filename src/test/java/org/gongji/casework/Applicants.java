package org.gongji.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.CaseFacts.MoveTo;
import org.gongji.casework.CaseFacts.RefundAsked;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.money.Money;
import org.gongji.person.CareFacts;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.Filing;
import org.gongji.person.PersonId;
import org.gongji.person.Scheme;
import org.gongji.testing.Town;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** People with money, and clerks who work on their cases. */
@TestComponent
public class Applicants {

	static final Region LINCANG = new Region("530900");

	static final Region HEILONGJIANG = new Region("239900");

	static final Region PINGLIANG = new Region("620800");

	static final Region TIELING = new Region("211200");

	private final Town town;

	private final CareFacts care;

	private final PersonalAccounts accounts;

	private final CaseOpening opening;

	private final Cases cases;

	private final CaseDesk desk;

	private final CaseMaterials materials;

	private final Books books;

	private final JdbcClient jdbc;

	private final Payees payees;

	private final Payouts payouts;

	private final PayoutSettling settling;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	Applicants(Town town, CareFacts care, PersonalAccounts accounts, CaseOpening opening, Cases cases, CaseDesk desk,
			CaseMaterials materials, Books books, JdbcClient jdbc, Payees payees, Payouts payouts,
			PayoutSettling settling, ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.town = town;
		this.care = care;
		this.accounts = accounts;
		this.opening = opening;
		this.cases = cases;
		this.desk = desk;
		this.materials = materials;
		this.books = books;
		this.jdbc = jdbc;
		this.payees = payees;
		this.payouts = payouts;
		this.settling = settling;
		this.events = events;
		this.transaction = transaction;
	}

	static Actor clerk(Region region) {
		return new Actor("clerk-" + UUID.randomUUID().toString().substring(0, 8), Role.CLERK, region);
	}

	PersonId owner(Region region, String yuan) {
		return this.town.personWith(region, yuan);
	}

	/** Lives in Shanghai for long, as filed. */
	public PersonId ownerElsewhere(Region region, String yuan) {
		PersonId owner = owner(region, yuan);
		this.care.file(owner, new Filing(Filing.Kind.LONG_TERM_RESIDENT, new Region("310100"), Town.START, null));
		return owner;
	}

	static RefundAsked livingElsewhere() {
		return new RefundAsked(Ground.LONG_TERM_NON_LOCAL, null, null, false, null);
	}

	static MoveTo shanghai() {
		return new MoveTo(null, "上海市", "上海市医疗保险事业管理中心", Scheme.EMPLOYEE, true);
	}

	static RefundAsked moving(Choice choice) {
		return new RefundAsked(Ground.RELOCATION, shanghai(), choice, false, null);
	}

	static TransferAsked transfer(Choice choice) {
		return new TransferAsked(shanghai(), choice);
	}

	/** Opened, and every paper of it was seen. */
	Case open(Region region, PersonId owner, CaseFacts facts) {
		Case one = ((CaseOpened.Opened) this.opening.open(clerk(region), region, owner, facts, RequestId.fresh()))
			.now();
		if (facts.kind() == CaseKind.REFUND || facts.kind() == CaseKind.MANUAL_REIMBURSEMENT) {
			this.payees.add(one.id(), region, new NewPayee(PayeeKind.OWNER, "测试人", null,
					new Certificate(CertificateKind.FOREIGN_PASSPORT, "E" + Town.digits(12)), SomeCases.account()),
					clerk(region));
		}
		show(one);
		return now(one);
	}

	/** The bank pays nobody out of a case. */
	void returned(Case one) {
		sent(one);
		this.transaction.executeWithoutResult((status) -> this.payouts.of(one.id(), one.region())
			.forEach((seen) -> this.settling.returned(seen.payout(), Town.START, "账户已销户", clerk(one.region()))));
	}

	private void sent(Case one) {
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(new PayoutsSent(Set.of(one.id()), one.region(), clerk(one.region())));
			this.jdbc.sql("update casework_payout set state = 'SENT', sent_at = owed_at where case_id = ?")
				.param(one.id().value())
				.update();
		});
	}

	/** Everybody who is to be paid out of a case is paid by the bank. */
	void paid(Case one) {
		sent(one);
		this.transaction.executeWithoutResult((status) -> this.payouts.of(one.id(), one.region())
			.forEach((seen) -> this.settling.paid(seen.payout(), Town.START, clerk(one.region()))));
	}

	/** Opened; nobody has brought anything. */
	Case bare(Region region, PersonId owner, CaseFacts facts) {
		return ((CaseOpened.Opened) this.opening.open(clerk(region), region, owner, facts, RequestId.fresh())).now();
	}

	/** Every paper that a case needs is seen at the window. */
	void show(Case one) {
		Map<String, String> papers = new HashMap<>();
		this.materials.missing(one).forEach((need) -> papers.put(need.material().code(), need.material().code()));
		assertThat(this.materials.seen(clerk(one.region()), one, papers)).isEqualTo(MaterialOutcome.DONE);
	}

	/** Opened and handed over for review. */
	Case prepared(Region region, PersonId owner, CaseFacts facts) {
		Case one = open(region, owner, facts);
		return ((CaseOutcome.Done) this.desk.prepare(clerk(region), region, one.id(), one.version())).now();
	}

	Case now(Case one) {
		return this.cases.find(one.id(), one.region()).orElseThrow();
	}

	Money available(PersonId owner) {
		return this.town.available(owner);
	}

	PersonalAccount.State state(PersonId owner) {
		return this.accounts.of(owner).orElseThrow().state();
	}

	/** Money that comes in while a case runs, also into a frozen account. */
	void credit(PersonId owner, Region region, String yuan) {
		this.accounts.bringForward(this.accounts.of(owner).orElseThrow().id(), region, Money.ofYuan(yuan), Town.START,
				RequestId.fresh(), clerk(region));
	}

	/** The filing ended before today. */
	void endFiling(PersonId owner) {
		this.jdbc.sql("update person_filing set to_day = ? where person_id = ?")
			.params(Town.START.plusDays(1), owner.value())
			.update();
	}

	void assertBalanced() {
		assertThat(this.books.differences()).isEmpty();
	}

}
