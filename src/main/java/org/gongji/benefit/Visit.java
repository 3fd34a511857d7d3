package org.gongji.benefit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * One bill as the benefit sees it: the day of service, the kind, where and by whom care
 * was given, the sums, and what the kind asks for.
 *
 * @param behind who stands behind the place: the prescriber of a dual-channel purchase,
 * the physical host of an internet hospital; null where nobody does
 * @param disease the word of the disease treated; empty where none matters
 * @param drug the negotiated drug; empty for any other kind of visit
 * @param papers the papers of a manual claim; null where the bill is settled on line
 */
public record Visit(LocalDate date, VisitKind kind, CareArea area, CarePlace place, CarePlace behind, VisitBill bill,
		CostOrigin origin, String disease, String drug, Set<ClaimPaper> papers) {

	public Visit {
		Objects.requireNonNull(date, "date");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(area, "area");
		Objects.requireNonNull(place, "place");
		Objects.requireNonNull(bill, "bill");
		Objects.requireNonNull(origin, "origin");
		papers = (papers != null) ? Set.copyOf(papers) : null;
		if ((kind == VisitKind.NEGOTIATED_DRUG) == drug.isEmpty()) {
			throw new IllegalArgumentException("Exactly a negotiated drug has a name");
		}
	}

	/** An ordinary visit in the area of insurance, settled on line. */
	public static Visit ordinary(LocalDate date, CarePlace place, VisitBill bill) {
		return new Visit(date, VisitKind.ORDINARY, CareArea.LOCAL, place, null, bill, CostOrigin.ORDINARY, "", "",
				null);
	}

	/** The same bill brought for another benefit that needs no more words. */
	public Visit as(VisitKind other) {
		return new Visit(this.date, other, this.area, this.place, this.behind, this.bill, this.origin, this.disease, "",
				this.papers);
	}

	public Visit treating(String disease) {
		return new Visit(this.date, VisitKind.SPECIAL, this.area, this.place, this.behind, this.bill, this.origin,
				disease, "", this.papers);
	}

	public Visit withDrug(String drug) {
		return new Visit(this.date, VisitKind.NEGOTIATED_DRUG, this.area, this.place, this.behind, this.bill,
				this.origin, this.disease, drug, this.papers);
	}

	public Visit in(CareArea area) {
		return new Visit(this.date, this.kind, area, this.place, this.behind, this.bill, this.origin, this.disease,
				this.drug, this.papers);
	}

	/** With the prescriber of a purchase, or the host of an internet hospital. */
	public Visit behind(CarePlace behind) {
		return new Visit(this.date, this.kind, this.area, this.place, behind, this.bill, this.origin, this.disease,
				this.drug, this.papers);
	}

	public Visit from(CostOrigin origin) {
		return new Visit(this.date, this.kind, this.area, this.place, this.behind, this.bill, origin, this.disease,
				this.drug, this.papers);
	}

	/**
	 * The same bill claimed by hand (手工报销) because it could not be settled on line; it is
	 * decided with the counters of its year as they stand at the time of processing
	 * (OQ-18c).
	 */
	public Visit claimedWith(Set<ClaimPaper> papers) {
		return new Visit(this.date, this.kind, this.area, this.place, this.behind, this.bill, this.origin, this.disease,
				this.drug, papers);
	}

	boolean claimed() {
		return this.papers != null;
	}

}
