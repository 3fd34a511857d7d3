package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.account.Draw;
import org.gongji.account.FundPart;
import org.gongji.account.Payment;
import org.gongji.account.PersonalAccounts;
import org.gongji.family.SharedMoney;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/** Works out and books what goes back where when a purchase is taken back. */
@Component
class Reversing {

	private final Settlements settlements;

	private final ClinicVisits clinicVisits;

	private final VisitReversing visits;

	private final TraceCodeSales traceCodes;

	private final SharedMoney shared;

	private final PersonalAccounts accounts;

	private final RuleBooks books;

	private final Clock clock;

	Reversing(Settlements settlements, ClinicVisits clinicVisits, VisitReversing visits, TraceCodeSales traceCodes,
			SharedMoney shared, PersonalAccounts accounts, RuleBooks books, Clock clock) {
		this.settlements = settlements;
		this.clinicVisits = clinicVisits;
		this.visits = visits;
		this.traceCodes = traceCodes;
		this.shared = shared;
		this.accounts = accounts;
		this.books = books;
		this.clock = clock;
	}

	/**
	 * The reversal of these lines as it would be booked; nothing is written. Empty where
	 * what stays of a visit cannot be reckoned again.
	 */
	Optional<ReversalDraft> draft(Standing standing, Set<Integer> lines, Reversal reversal, Actor actor) {
		List<Settlement.Line> staying = standing.without(lines);
		if (!standing.original().isVisit()) {
			return Optional.of(new ReversalDraft(
					draft(standing, lines, reversal, actor, split(standing, staying, Map.of()), Money.ZERO, null),
					Map.of()));
		}
		return this.visits.of(standing, staying)
			.map((back) -> new ReversalDraft(
					draft(standing, lines, reversal, actor, split(standing, staying, back.fundByLine()), back.fund(),
							standing.original().visit().takenBack(back.law())),
					back.moves()));
	}

	private Settlement draft(Standing standing, Set<Integer> lines, Reversal reversal, Actor actor, Split back,
			Money fund, ClinicVisit visit) {
		Settlement original = standing.original();
		Map<String, Money> byRef = back.shares().stream().collect(Collectors.toMap(Share::ref, Share::amount));
		List<Settlement.Paid> shares = new ArrayList<>();
		for (Settlement.Paid paid : original.shares()) {
			Money amount = byRef.get(ref(paid));
			shares.add(new Settlement.Paid(paid.number(), paid.kind(), paid.account(), paid.region(), paid.owner(),
					paid.userIs(), paid.binding(), amount, amount.isZero() ? null : PostingId.fresh()));
		}
		Money account = Money.sum(byRef.values());
		SettlementId id = SettlementId.fresh();
		return new Settlement(id, reversal.request(), reversal.digest(), Reference.of(id, LocalDate.now(this.clock)),
				original.id(), original.region(), original.provider(), original.patient(), original.voucher(),
				original.voucherOwner(), original.serviceDate(), now(), actor.name(),
				fund.plus(account).plus(back.cash()), fund, account, back.cash(), null, original.law(),
				reversal.reason(), standing.only(lines).stream().map(Reversing::negative).toList(), shares, visit);
	}

	/**
	 * Books the draft: counters of the year and limits of the month back first, then
	 * money to where it came from, trace codes free again; later visits of the year are
	 * flagged.
	 */
	Settlement book(Settlement original, ReversalDraft draft) {
		Long move = original.isVisit() ? this.visits.move(original, draft) : null;
		Settlement settlement = draft.settlement();
		List<Draw> draws = settlement.shares()
			.stream()
			.filter((share) -> share.amount().isNegative())
			.map((share) -> new Draw(share.account(), share.region(), share.amount().negated(), share.posting()))
			.toList();
		FundPart fund = settlement.fund().isNegative()
				? new FundPart(original.visit().patientRegion(), settlement.fund().negated()) : null;
		this.shared.giveBack(Settlement.uses(settlement.shares()), original.month(this.clock.getZone()));
		EntryId entry = (draws.isEmpty() && fund == null) ? null : this.accounts.giveBack(original.entry(),
				new Payment(original.provider(), original.region(), original.serviceDate(), draws, fund));
		Settlement booked = settlement.bookedAs(entry, move, now());
		this.settlements.add(booked);
		if (move != null) {
			this.clinicVisits.flagAfter(original, booked, booked.settledAt());
		}
		this.traceCodes.free(original.id(), booked.lines().stream().map(Settlement.Line::number).toList());
		return booked;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
	}

	private Split split(Standing standing, List<Settlement.Line> staying, Map<Integer, Money> fundByLine) {
		return staying.isEmpty() ? ReversalSplit.whole(standing.split())
				: ReversalSplit.partial(standing.split(), facts(standing.original(), staying, fundByLine));
	}

	/** The facts of the purchase on its own day, with the lines that stay. */
	private PurchaseFacts facts(Settlement original, List<Settlement.Line> lines, Map<Integer, Money> fundByLine) {
		List<Payer> payers = original.shares()
			.stream()
			.map((paid) -> new Payer(paid.kind(), ref(paid), paid.amount(),
					this.books.on(paid.region(), original.serviceDate()), original.law().bonds().get(ref(paid))))
			.toList();
		return new PurchaseFacts(original.serviceDate(), original.law().place(),
				lines.stream().map((line) -> asked(line, fundByLine)).toList(), payers, original.law().voucherOf());
	}

	private static PurchaseLine asked(Settlement.Line line, Map<Integer, Money> fundByLine) {
		PurchaseLine asked = line.law().asked();
		return (line.law().scope() == null) ? asked : asked
			.costing(line.amount().minus(fundByLine.getOrDefault(line.number(), Money.ZERO)), line.law().scope());
	}

	private static String ref(Settlement.Paid paid) {
		return paid.account().value().toString();
	}

	private static Settlement.Line negative(Settlement.Line line) {
		return new Settlement.Line(line.number(), line.code(), line.name(), line.category(), -line.quantity(),
				line.unitPrice(), line.amount().negated(), line.fund().negated(), line.account().negated(),
				line.cash().negated(), line.traceCodes(), line.law());
	}

}
