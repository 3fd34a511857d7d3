package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import org.gongji.account.AccountId;
import org.gongji.crediting.CorrectionPockets.OpenClaim;
import org.gongji.crediting.CorrectionRows.Drafted;
import org.gongji.crediting.CorrectionRows.Outcome;
import org.gongji.crediting.CreditingDecision.Credited;
import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.person.PersonStatus;
import org.gongji.rules.RuleBook;

/** The account of a person as runs, purchases and corrections leave it, in memory. */
final class ImaginedAccount {

	private final AccountId id = new AccountId(UUID.randomUUID());

	private final Function<LocalDate, RuleBook> books;

	private final CreditedMember known;

	private final List<Member.Status> history = new ArrayList<>();

	private final Map<YearMonth, Member.Declared> declared = new HashMap<>();

	private final Map<YearMonth, UUID> takenBack = new HashMap<>();

	private final Map<UUID, OpenClaim> claims = new LinkedHashMap<>();

	private final Set<YearMonth> ran = new TreeSet<>();

	private LocalDate diedOn;

	private Money available = Money.ZERO;

	private Money spent = Money.ZERO;

	ImaginedAccount(PersonStatus first, Function<LocalDate, RuleBook> books) {
		this.books = books;
		this.known = new CreditedMember(null);
		this.history.add(new Member.Status(LocalDate.of(2020, 1, 1), first, AccountType.COMBINED));
	}

	void record(RandomHistory.Fact fact) {
		if (fact instanceof RandomHistory.Status status) {
			this.history.add(new Member.Status(status.from(), status.status(),
					(status.status() != PersonStatus.NONE) ? AccountType.COMBINED : null));
			this.history.sort(Comparator.comparing(Member.Status::from));
		}
		else if (fact instanceof RandomHistory.Died died) {
			this.diedOn = died.on();
		}
		else if (fact instanceof RandomHistory.Base base) {
			this.takenBack.remove(base.month());
			this.declared.put(base.month(),
					new Member.Declared(base.base(), base.paid(), UUID.randomUUID(), null, null));
			this.known.employers.put(base.month(), new UUID(0, base.employer()));
		}
		else if (fact instanceof RandomHistory.TakenBack back) {
			this.declared.remove(back.month());
			this.known.employers.remove(back.month());
			this.takenBack.put(back.month(), UUID.randomUUID());
		}
	}

	/** A monthly run with the months that earlier ones missed. */
	void credit(YearMonth month, boolean setOff) {
		Set<YearMonth> months = new TreeSet<>(this.known.leftToTheRun);
		months.add(month);
		this.ran.add(month);
		CreditedMember now = now();
		for (YearMonth one : months) {
			CreditingDecision decision = CreditingAmount.monthly(now.member.facts(one), one,
					this.books.apply(one.atDay(1)));
			MonthCredit credit = (decision instanceof Credited credited) ? credited.months().get(0) : null;
			this.known.leftToTheRun.remove(one);
			if (credit == null || credit.kind() == CreditKind.NOT_CONTRIBUTING) {
				this.known.leftToTheRun.add(one);
			}
			else if (credit.amount().isPositive()) {
				this.known.monthly.put(one, NetCredit.of(credit.kind(), credit.amount(), credit.base(),
						this.known.employers.get(one), UUID.randomUUID()));
				this.available = this.available.plus(credit.amount());
				if (setOff) {
					setOff(credit.amount());
				}
			}
		}
	}

	private void setOff(Money credited) {
		Money left = credited;
		for (OpenClaim claim : List.copyOf(this.claims.values())) {
			Money part = claim.open().min(left);
			left = left.minus(part);
			this.available = this.available.minus(part);
			reduce(claim.id(), part);
		}
	}

	/** Spends a part of what is there. */
	void spend(Random random) {
		Money part = Money.ofFen(this.available.fen() / 100 * random.nextInt(101));
		this.available = this.available.minus(part);
		this.spent = this.spent.plus(part);
	}

	/** A run of corrections; tells how many it found. */
	int correct(LocalDate today) {
		CreditedMember now = now();
		List<Difference> found = new CorrectionLaw(this.books, today).find(now, this.ran).differences();
		CorrectionPockets pockets = new CorrectionPockets(Map.of(this.id, this.available),
				List.copyOf(this.claims.values()), Map.of());
		found.stream()
			.sorted(Comparator.comparing((Difference one) -> one.amount().isNegative())
				.thenComparing(Difference::month))
			.forEach((difference) -> book(difference, pockets));
		pockets.cancelled().forEach((one) -> reduce(one.claim(), one.amount()));
		return found.size();
	}

	private void book(Difference difference, CorrectionPockets pockets) {
		Outcome outcome = pockets.settle(new Drafted(UUID.randomUUID(), UUID.randomUUID(), this.id, difference.month(),
				difference.series(), difference.reason(), difference.contribution(), difference.fund(), null, false));
		this.available = this.available.plus(outcome.account());
		if (this.available.isNegative()) {
			throw new AssertionError("below zero");
		}
		if (outcome.claimed().isPositive()) {
			UUID claim = UUID.randomUUID();
			this.claims.put(claim,
					new OpenClaim(claim, UUID.randomUUID(), this.id, difference.month(), outcome.claimed()));
		}
		Map<YearMonth, NetCredit> series = (difference.series() == CreditSeries.MONTHLY) ? this.known.monthly
				: this.known.topUps;
		MonthCredit due = difference.due();
		series.put(difference.month(),
				this.known.net(difference.series(), difference.month())
					.corrected(difference.contribution(), difference.fund(), due.kind(), due.base(),
							this.known.employers.get(difference.month())));
	}

	private void reduce(UUID claim, Money part) {
		this.claims.computeIfPresent(claim, (id, open) -> new OpenClaim(open.id(), open.person(), open.account(),
				open.month(), open.open().minus(part)));
	}

	private CreditedMember now() {
		Member member = new Member(UUID.randomUUID(), this.id.value(), this.diedOn);
		member.history.addAll(this.history);
		member.declared.putAll(this.declared);
		CreditedMember now = new CreditedMember(member);
		now.monthly.putAll(this.known.monthly);
		now.topUps.putAll(this.known.topUps);
		now.leftToTheRun.addAll(this.known.leftToTheRun);
		now.employers.putAll(this.known.employers);
		this.takenBack.forEach((month, line) -> now.withdrawn(month, DeclarationKind.CONTRIBUTION, line));
		return now;
	}

	/** What is there and was spent, less what is claimed: what was due in all. */
	Money worth() {
		return this.available.plus(this.spent)
			.minus(Money.sum(this.claims.values().stream().map(OpenClaim::open).toList()));
	}

	/** What stands credited by month and source, without months that came to nothing. */
	Map<String, String> credited() {
		Map<String, String> credited = new TreeMap<>();
		this.known.monthly.forEach((month, net) -> put(credited, month + " monthly", net));
		this.known.topUps.forEach((month, net) -> put(credited, month + " top-up", net));
		return credited;
	}

	Money creditedInAll() {
		return Money.sum(this.known.monthly.values().stream().map(NetCredit::total).toList())
			.plus(Money.sum(this.known.topUps.values().stream().map(NetCredit::total).toList()));
	}

	private static void put(Map<String, String> credited, String name, NetCredit net) {
		if (!net.contribution().isZero() || !net.fund().isZero()) {
			credited.put(name, net.contribution() + " " + net.fund());
		}
	}

}
