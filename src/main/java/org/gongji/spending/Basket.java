package org.gongji.spending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;

/**
 * What lies on the counter for one person, before it is paid. The patient is null until
 * the cashier has said for whom it is; region is the institution's.
 */
public record Basket(BasketId id, Region region, ProviderId provider, String cashier, PersonId patient,
		VoucherKind voucher, PersonId voucherOwner, Instant openedAt, Instant expiresAt, long version,
		List<BasketLine> lines) {

	public Basket {
		lines = List.copyOf(lines);
	}

	public boolean expired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	public boolean patientChosen() {
		return this.patient != null;
	}

	public Optional<BasketLine> line(int number) {
		return this.lines.stream().filter((line) -> line.number() == number).findFirst();
	}

	/** What the lines with a price come to. */
	public Money total() {
		return Money.sum(this.lines.stream().filter(BasketLine::priced).map(BasketLine::amount).toList());
	}

	int nextLine() {
		return this.lines.stream().mapToInt(BasketLine::number).max().orElse(0) + 1;
	}

	/** The purchase of the lines that have a price. */
	Purchase purchase(LocalDate day, Money agreedCash) {
		List<Bought> bought = this.lines.stream().filter(BasketLine::priced).map(BasketLine::bought).toList();
		return new Purchase(this.id.request(), this.provider, this.patient, this.voucher, this.voucherOwner, day,
				bought, agreedCash);
	}

}
