package org.gongji.spending;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.family.BindingId;
import org.gongji.family.SharedMoney;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.rules.Citation;

/**
 * A settled purchase (结算) or its reversal (冲正, all amounts negative), with the split, the
 * articles and the digests of the rule books behind it; the visit is null for a purchase
 * without the benefit. Amounts are fen.
 */
public record Settlement(SettlementId id, RequestId request, String contentDigest, String reference,
		SettlementId reverses, Region region, ProviderId provider, PersonId patient, VoucherKind voucher,
		PersonId voucherOwner, LocalDate serviceDate, OffsetDateTime settledAt, String cashier, Money total, Money fund,
		Money account, Money cash, EntryId entry, Law law, String reason, List<Line> lines, List<Paid> shares,
		ClinicVisit visit) {

	public Settlement {
		lines = List.copyOf(lines);
		shares = List.copyOf(shares);
		if (!total.equals(fund.plus(account).plus(cash))) {
			throw new IllegalArgumentException("A bill is conserved to the fen");
		}
	}

	/** Whether the benefit was asked, whatever it said. */
	public boolean isVisit() {
		return this.visit != null;
	}

	public boolean isReversal() {
		return this.reverses != null;
	}

	/** By which entry accounts got money back; empty unless they did. */
	Optional<EntryId> givingBack() {
		return isReversal() ? Optional.ofNullable(this.entry) : Optional.empty();
	}

	/**
	 * This one with the entry that moved its money, null where only cash moved, its place
	 * among the moves of the year, null where no counter moved, and the time of booking.
	 */
	Settlement bookedAs(EntryId booked, Long move, OffsetDateTime at) {
		return new Settlement(this.id, this.request, this.contentDigest, this.reference, this.reverses, this.region,
				this.provider, this.patient, this.voucher, this.voucherOwner, this.serviceDate, at, this.cashier,
				this.total, this.fund, this.account, this.cash, booked, this.law, this.reason, this.lines, this.shares,
				isVisit() ? this.visit.movedAt(move) : null);
	}

	/**
	 * What the law was told and what it said of the whole purchase: the place, the
	 * account whose voucher was shown (null: the patient's own), the bonds by account,
	 * the articles, who was left out and why, whom a limit of the owner cut short, and
	 * the digests of the rule books.
	 */
	public record Law(Place place, String voucherOf, Map<String, Bond> bonds, List<Citation> citations,
			List<Reason> leftOut, List<Reason> cuts, List<String> digests) {

		public Law {
			cuts = (cuts != null) ? List.copyOf(cuts) : List.of();
		}

	}

	/**
	 * What the law was told of one line, and the articles that allow it or the reasons
	 * against; the scope is null for a purchase without the benefit.
	 */
	public record LineLaw(PurchaseLine asked, List<Citation> allowedBy, List<Reason> refusals, BillScope scope) {

	}

	/**
	 * What stopped this account short of paying more; null for none and in a reversal.
	 */
	public Reason cut(Paid paid) {
		return isReversal() ? null : Reason.of(paid.account().value().toString(), this.law.cuts());
	}

	/**
	 * What owners' accounts paid or got back by their bindings, above zero in either
	 * case.
	 */
	static List<SharedMoney.Use> uses(List<Paid> shares) {
		return shares.stream()
			.filter((paid) -> paid.binding() != null && !paid.amount().isZero())
			.map((paid) -> new SharedMoney.Use(paid.binding(),
					paid.amount().isNegative() ? paid.amount().negated() : paid.amount()))
			.toList();
	}

	/** The month in which it was booked, by the zone of the business day. */
	YearMonth month(ZoneId zone) {
		return YearMonth.from(this.settledAt.atZoneSameInstant(zone));
	}

	/** One line of the bill. */
	public record Line(int number, String code, String name, String category, int quantity, Money unitPrice,
			Money amount, Money fund, Money account, Money cash, List<String> traceCodes, LineLaw law) {

		public boolean allowed() {
			return this.law.refusals().isEmpty();
		}

	}

	/**
	 * What one account paid; the relation is what the patient is to an authoriser, the
	 * binding the one by which that account paid.
	 */
	public record Paid(int number, PayerKind kind, AccountId account, Region region, PersonId owner, String userIs,
			BindingId binding, Money amount, PostingId posting) {

	}

}
