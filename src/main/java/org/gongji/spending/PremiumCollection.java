package org.gongji.spending;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.approval.ApprovalId;
import org.gongji.approval.ApprovalState;
import org.gongji.files.FileId;
import org.gongji.money.Money;

/**
 * A collection of premiums that a bureau announced (征缴): what was entered, the approval
 * by a second officer, and the scan of its document, which an invented one of the
 * demonstration does not have.
 */
public record PremiumCollection(CollectionId id, Region region, CollectionEntry entry, ApprovalId approval,
		ApprovalState state, FileId scan) {

	public boolean invented() {
		return this.scan == null;
	}

	/** Whether premiums are taken on this day. */
	public boolean openOn(LocalDate day) {
		return this.state == ApprovalState.APPROVED && this.entry.openOn(day);
	}

	public Optional<CollectionEntry.Category> category(int number) {
		return this.entry.categories().stream().filter((one) -> one.number() == number).findFirst();
	}

	/** The amount that everybody pays; empty where it differs by category. */
	public Optional<Money> onlyAmount() {
		return (this.entry.categories().size() == 1) ? Optional.of(this.entry.categories().get(0).amount())
				: Optional.empty();
	}

}
