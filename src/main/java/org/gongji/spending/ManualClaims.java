package org.gongji.spending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.benefit.BenefitDecision;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.ClaimPaper;
import org.gongji.benefit.PatientFacts;
import org.gongji.benefit.Visit;
import org.gongji.benefit.YearCounters;
import org.gongji.money.Money;
import org.gongji.person.CareFacts;
import org.gongji.person.CareStanding;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.spending.ClaimAnswer.Impossible;
import org.gongji.spending.ClaimAnswer.Payable;
import org.gongji.spending.ClaimAnswer.Stopped;
import org.gongji.spending.ClaimAnswer.Unset;
import org.gongji.spending.ClaimAnswer.Why;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision on a bill that was not settled on line with the benefit and is now claimed
 * by hand (手工报销): by the law of its own day, with what is known of that day now and the
 * counters of its year as they stand now (OQ-18c). It moves nothing.
 */
@Component
@Transactional(readOnly = true)
public class ManualClaims {

	/** What is missing of them is asked for at the case; none is paid without. */
	private static final Set<ClaimPaper> PAPERS = EnumSet.allOf(ClaimPaper.class);

	private final Settlements settlements;

	private final ManualClaimRows rows;

	private final Clinic clinic;

	private final CareFacts care;

	private final People people;

	private final BenefitYears years;

	private final PersonalAccounts accounts;

	private final RuleBooks books;

	ManualClaims(Settlements settlements, ManualClaimRows rows, Clinic clinic, CareFacts care, People people,
			BenefitYears years, PersonalAccounts accounts, RuleBooks books) {
		this.settlements = settlements;
		this.rows = rows;
		this.clinic = clinic;
		this.care = care;
		this.people = people;
		this.years = years;
		this.accounts = accounts;
		this.books = books;
	}

	/**
	 * What the law of the region gives for the claim, in fen, with every paper brought.
	 * The fund's part goes to the person, but for what accounts had paid of the bill;
	 * somebody who has died gets it into the account, for the heirs.
	 */
	public ClaimAnswer decide(PersonId patient, Region region, BillAsked asked) {
		Person person = this.people.find(patient).orElseThrow();
		return (asked.bill() != null) ? known(person, region, asked.bill()) : paper(person, region, asked);
	}

	/** Of a bill that nobody has read yet: what stands against it, or is to be set. */
	public ClaimAnswer unread(PersonId patient, Region region, LocalDate on) {
		RuleBook book = this.books.on(region, on);
		Optional<Citation> papers = ClaimPaper.needed(book);
		if (papers.isEmpty()) {
			return new Unset(List.of(ClaimPaper.parameter()), List.of(ClaimPaper.openness(book)), book.digest());
		}
		boolean insured = this.clinic.facts(this.people.find(patient).orElseThrow(), on).isPresent();
		return insured ? new Impossible(Why.NOT_READ, papers.get(), book.digest()) : impossible(Why.NOT_INSURED, book);
	}

	/** What was decided when this request was booked; empty before. */
	public Optional<Payable> booked(RequestId request) {
		return this.rows.booked(request);
	}

	private ClaimAnswer paper(Person person, Region region, BillAsked asked) {
		PaperBill bill = asked.paper();
		RuleBook book = this.books.on(region, bill.on());
		CareStanding standing = this.care.on(person.id(), bill.on());
		Optional<PatientFacts> facts = PatientFacts.of(person, standing, bill.on());
		if (facts.isEmpty()) {
			return impossible(Why.NOT_INSURED, book);
		}
		if (!bill.recognisedBy(standing)) {
			return impossible(Why.DISEASE_NOT_RECOGNISED, book);
		}
		if (!bill.filedBy(standing)) {
			return impossible(Why.NOT_FILED, book);
		}
		Optional<PersonalAccount> account = this.accounts.of(person.id());
		Money own = account.filter((one) -> asked.fromAccount() && !person.dead() && one.usable())
			.filter((one) -> one.region().equals(region))
			.map(PersonalAccount::available)
			.orElse(null);
		ClaimAnswer answer = ask(bill.visit().claimedWith(PAPERS), person, facts.get(), book, own);
		return (answer instanceof Payable paid && person.dead()) ? intoEstate(paid, person, book) : answer;
	}

	private ClaimAnswer known(Person person, Region region, SettlementId id) {
		Optional<Settlement> found = this.settlements.byId(id)
			.filter((bill) -> bill.patient().equals(person.id()) && bill.isVisit() && !bill.isReversal())
			.filter((bill) -> bill.visit().claimLater() && bill.visit().patientRegion().equals(region));
		if (found.isEmpty()) {
			return impossible(Why.BILL_UNKNOWN, this.books.on(region, LocalDate.EPOCH));
		}
		Standing standing = Standing.of(found.get(), this.settlements.reversalsOf(id));
		LocalDate day = found.get().serviceDate();
		RuleBook book = this.books.on(region, day);
		if (this.rows.claimed(id)) {
			return impossible(Why.BILL_CLAIMED, book);
		}
		if (standing.lines().isEmpty()) {
			return impossible(Why.BILL_GONE, book);
		}
		Optional<PatientFacts> facts = this.clinic.facts(person, day);
		if (facts.isEmpty()) {
			return impossible(Why.NOT_INSURED, book);
		}
		ClaimAnswer answer = ask(visit(standing), person, facts.get(), book, null);
		return (answer instanceof Payable paid) ? back(paid, standing, person, book) : answer;
	}

	private static Visit visit(Standing standing) {
		Map<Integer, BillScope> scopes = new LinkedHashMap<>();
		Map<Integer, Money> amounts = new LinkedHashMap<>();
		standing.lines().forEach((line) -> {
			scopes.put(line.number(), line.law().scope());
			amounts.put(line.number(), line.amount());
		});
		return VisitReversing.billed(standing.original().visit().law().visit(), BillScope.sums(scopes, amounts))
			.claimedWith(PAPERS);
	}

	private ClaimAnswer ask(Visit visit, Person person, PatientFacts facts, RuleBook book, Money own) {
		int year = visit.date().getYear();
		YearCounters counters = new YearCounters(year, this.years.read(person.id(), book.region(), year).counters());
		BenefitDecision decision = this.clinic.ask(visit, facts, counters, book.region());
		BillAnswer bill = BillAnswer.to(new BillQuestion(visit, facts, counters, book, own, List.of()));
		if (bill.accounts() instanceof SpendingDecision.ParameterNotSet unset) {
			return new Unset(unset.parameters(), unset.citations(), bill.benefit().digest());
		}
		Money account = Money.sum(bill.shares().stream().map(PayerShare::amount).toList());
		if (!bill.benefit().paid() && account.isZero()) {
			return new Stopped(bill.benefit());
		}
		List<VisitLaw.Counted> moves = new ArrayList<>();
		Clinic.moves(decision).forEach((key, count) -> moves.add(new VisitLaw.Counted(key, count)));
		return new Payable(VisitLaw.of(visit, facts, counters, bill.benefit()), bill.total(), account,
				bill.accountReasons(), List.of(), moves, bill.citations());
	}

	/**
	 * The fund's part takes the place of cash first, then of relatives' money, then of
	 * the own (as OQ-08b). What comes for a relative's closed account follows its balance
	 * (OQ-08c); where the own is closed the person is paid.
	 */
	private ClaimAnswer back(Payable paid, Standing standing, Person person, RuleBook book) {
		List<Settlement.Paid> payers = new ArrayList<>(standing.original().shares());
		payers.sort(Comparator.comparing((Settlement.Paid one) -> one.kind() == PayerKind.USER)
			.thenComparing(Comparator.comparingInt(Settlement.Paid::number).reversed()));
		Money rest = paid.fund().minus(paid.fund().min(standing.cash()));
		List<ClaimBack> back = new ArrayList<>();
		for (Settlement.Paid payer : payers) {
			Money part = rest.min(standing.shares().get(payer.number()));
			rest = rest.minus(part);
			if (part.isPositive() && (payer.kind() == PayerKind.AUTHORISER || open(payer))) {
				back.add(new ClaimBack(payer.account(), payer.region(), payer.owner(), payer.binding(), part));
			}
		}
		Payable split = with(paid, back);
		return person.dead() ? intoEstate(split, person, book) : split;
	}

	private boolean open(Settlement.Paid payer) {
		return this.accounts.of(List.of(payer.owner()))
			.stream()
			.anyMatch((one) -> one.id().equals(payer.account()) && !one.closed());
	}

	/**
	 * What would be paid to somebody who has died goes into the account, and so to the
	 * heirs by their shares; where it is closed, to whoever follows it.
	 */
	private ClaimAnswer intoEstate(Payable paid, Person person, RuleBook book) {
		if (paid.paid().isZero()) {
			return paid;
		}
		Optional<PersonalAccount> account = this.accounts.of(List.of(person.id()))
			.stream()
			.filter((one) -> one.region().equals(book.region()))
			.findFirst();
		if (account.isEmpty()) {
			return impossible(Why.NO_ESTATE, book);
		}
		Money own = Money.sum(paid.back()
			.stream()
			.filter((back) -> back.account().equals(account.get().id()))
			.map(ClaimBack::amount)
			.toList());
		List<ClaimBack> back = new ArrayList<>(
				paid.back().stream().filter((one) -> !one.account().equals(account.get().id())).toList());
		back.add(new ClaimBack(account.get().id(), book.region(), person.id(), null, own.plus(paid.paid())));
		return with(paid, back);
	}

	private static Payable with(Payable paid, List<ClaimBack> back) {
		return new Payable(paid.law(), paid.total(), paid.account(), paid.reasons(), back, paid.moves(),
				paid.citations());
	}

	private static Impossible impossible(Why why, RuleBook book) {
		return new Impossible(why, book.standing(), book.digest());
	}

}
