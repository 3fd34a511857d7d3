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
 * the cashier has said for whom it is; region is the institution's. The visit is null
 * until someone registers it otherwise than as an ordinary one of the day.
 */
public record Basket(BasketId id, Region region, ProviderId provider, String cashier, PersonId patient,
		VoucherKind voucher, PersonId voucherOwner, Instant openedAt, Instant expiresAt, long version,
		List<BasketLine> lines, BasketVisit visit) {

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

	/** How the visit is registered, said or not. */
	BasketVisit registered(LocalDate today) {
		return (this.visit != null) ? this.visit : new BasketVisit(VisitRegistration.ORDINARY, today);
	}

	/** The purchase of the lines that have a price, without the benefit. */
	Purchase purchase(LocalDate day, Purchase.Agreed agreed) {
		return new Purchase(this.id.request(), this.provider, this.patient, this.voucher, this.voucherOwner, day,
				bought(), null, agreed);
	}

	/** The visit with the lines that have a price. */
	Purchase visit(LocalDate today, Purchase.Agreed agreed) {
		BasketVisit registered = registered(today);
		return new Purchase(this.id.request(), this.provider, this.patient, this.voucher, this.voucherOwner,
				registered.on(), bought(), registered.registration(), agreed);
	}

	private List<Bought> bought() {
		return this.lines.stream().filter(BasketLine::priced).map(BasketLine::bought).toList();
	}

}
