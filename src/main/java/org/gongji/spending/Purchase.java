package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.RequestId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;

/**
 * A purchase or visit to check or settle: who sells, who is treated, whose voucher was
 * shown, the day of service and the lines.
 *
 * @param request the caller's own id of this purchase: it settles once
 * @param visit how the visit was registered; null for a purchase without the benefit
 * @param agreed what the buyer was shown; null where nobody was shown a split beforehand
 */
public record Purchase(RequestId request, ProviderId provider, PersonId patient, VoucherKind voucher,
		PersonId voucherOwner, LocalDate serviceDate, List<Bought> lines, VisitRegistration visit, Agreed agreed) {

	public Purchase {
		lines = List.copyOf(lines);
	}

	/** A purchase without the benefit; the agreed cash is null where none was shown. */
	public Purchase(RequestId request, ProviderId provider, PersonId patient, VoucherKind voucher,
			PersonId voucherOwner, LocalDate serviceDate, List<Bought> lines, Money agreedCash) {
		this(request, provider, patient, voucher, voucherOwner, serviceDate, lines, null,
				(agreedCash != null) ? new Agreed(agreedCash, Money.ZERO) : null);
	}

	/** The same visit, settled by these means. */
	public Purchase by(boolean withoutBenefit, boolean withoutAccounts) {
		return new Purchase(this.request, this.provider, this.patient, this.voucher, this.voucherOwner,
				this.serviceDate, this.lines, this.visit.by(withoutBenefit, withoutAccounts), this.agreed);
	}

	/** The same with these of its lines. */
	public Purchase of(List<Bought> some) {
		return new Purchase(this.request, this.provider, this.patient, this.voucher, this.voucherOwner,
				this.serviceDate, some, this.visit, this.agreed);
	}

	boolean isVisit() {
		return this.visit != null;
	}

	/**
	 * SHA-256 of everything that was bought, in hex; what was agreed is no part of it.
	 */
	String digest() {
		if (!isVisit()) {
			return Digest.of(this.provider.value(), this.patient.value(), this.voucher.word(),
					this.voucherOwner.value(), this.serviceDate, this.lines);
		}
		return Digest.of(this.provider.value(), this.patient.value(), this.voucher.word(), this.voucherOwner.value(),
				this.serviceDate, this.lines, this.visit);
	}

	/**
	 * The cash and the fund's part that the buyer was shown, in fen: a split that differs
	 * is answered, not settled.
	 */
	public record Agreed(Money cash, Money fund) {

		boolean holds(Money nowCash, Money nowFund) {
			return this.cash.equals(nowCash) && this.fund.equals(nowFund);
		}

	}

}
