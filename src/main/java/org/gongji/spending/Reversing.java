package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.account.Draw;
import org.gongji.account.Payment;
import org.gongji.account.PersonalAccounts;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/** Works out and books what goes back where when a purchase is taken back. */
@Component
class Reversing {

	private final Settlements settlements;

	private final TraceCodeSales traceCodes;

	private final PersonalAccounts accounts;

	private final RuleBooks books;

	private final Clock clock;

	Reversing(Settlements settlements, TraceCodeSales traceCodes, PersonalAccounts accounts, RuleBooks books,
			Clock clock) {
		this.settlements = settlements;
		this.traceCodes = traceCodes;
		this.accounts = accounts;
		this.books = books;
		this.clock = clock;
	}

	/** The reversal of these lines as it would be booked; nothing is written. */
	Settlement draft(Standing standing, Set<Integer> lines, Reversal reversal, Actor actor) {
		Settlement original = standing.original();
		Split back = split(standing, lines);
		Map<String, Money> byRef = back.shares().stream().collect(Collectors.toMap(Share::ref, Share::amount));
		List<Settlement.Paid> shares = new ArrayList<>();
		for (Settlement.Paid paid : original.shares()) {
			Money amount = byRef.get(ref(paid));
			shares.add(new Settlement.Paid(paid.number(), paid.kind(), paid.account(), paid.region(), paid.owner(),
					paid.userIs(), amount, amount.isZero() ? null : PostingId.fresh()));
		}
		Money account = Money.sum(byRef.values());
		SettlementId id = SettlementId.fresh();
		return new Settlement(id, reversal.request(), reversal.digest(), Reference.of(id, LocalDate.now(this.clock)),
				original.id(), original.region(), original.provider(), original.patient(), original.voucher(),
				original.voucherOwner(), original.serviceDate(),
				OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS),
				actor.name(), account.plus(back.cash()), Money.ZERO, account, back.cash(), null, original.law(),
				reversal.reason(), standing.only(lines).stream().map(Reversing::negative).toList(), shares);
	}

	/** Books the draft: money back to where it came from, trace codes free again. */
	Settlement book(Settlement original, Settlement draft) {
		List<Draw> draws = draft.shares()
			.stream()
			.filter((share) -> share.amount().isNegative())
			.map((share) -> new Draw(share.account(), share.region(), share.amount().negated(), share.posting()))
			.toList();
		EntryId entry = draws.isEmpty() ? null : this.accounts.giveBack(original.entry(),
				new Payment(original.provider(), original.region(), original.serviceDate(), draws));
		Settlement booked = draft.bookedAs(entry);
		this.settlements.add(booked);
		this.traceCodes.free(original.id(), booked.lines().stream().map(Settlement.Line::number).toList());
		return booked;
	}

	private Split split(Standing standing, Set<Integer> lines) {
		List<Settlement.Line> staying = standing.without(lines);
		return staying.isEmpty() ? ReversalSplit.whole(standing.split())
				: ReversalSplit.partial(standing.split(), facts(standing.original(), staying));
	}

	/** The facts of the purchase on its own day, with the lines that stay. */
	private PurchaseFacts facts(Settlement original, List<Settlement.Line> lines) {
		List<Payer> payers = original.shares()
			.stream()
			.map((paid) -> new Payer(paid.kind(), ref(paid), paid.amount(),
					this.books.on(paid.region(), original.serviceDate()), original.law().bonds().get(ref(paid))))
			.toList();
		return new PurchaseFacts(original.serviceDate(), original.law().place(),
				lines.stream().map((line) -> line.law().asked()).toList(), payers, original.law().voucherOf());
	}

	private static String ref(Settlement.Paid paid) {
		return paid.account().value().toString();
	}

	private static Settlement.Line negative(Settlement.Line line) {
		return new Settlement.Line(line.number(), line.code(), line.name(), line.category(), -line.quantity(),
				line.unitPrice(), line.amount().negated(), line.account().negated(), line.cash().negated(),
				line.traceCodes(), line.law());
	}

}
