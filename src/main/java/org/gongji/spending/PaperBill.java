package org.gongji.spending;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.gongji.benefit.CareArea;
import org.gongji.benefit.CarePlace;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.Visit;
import org.gongji.benefit.VisitKind;
import org.gongji.money.Money;
import org.gongji.person.CareStanding;
import org.gongji.person.Filing;
import org.gongji.person.Recognition;

/**
 * A bill that was paid in cash and never came through a till, as its papers tell it
 * (手工报销的单据).
 *
 * @param where what the institution or pharmacy is called
 * @param behind who stands behind the place, or null
 * @param disease the word of the disease of a special visit, otherwise empty
 * @param drug the negotiated drug; empty for any other kind of visit
 */
public record PaperBill(LocalDate on, String where, CarePlace place, CarePlace behind, CareArea area, VisitKind kind,
		CostOrigin origin, String disease, String drug, List<Line> lines) {

	public PaperBill {
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(where, "where");
		lines = List.copyOf(lines);
		if (lines.isEmpty()) {
			throw new IllegalArgumentException("A bill has lines");
		}
	}

	/**
	 * One line of the itemised list, in fen above zero, and what of the policy it is in.
	 */
	public record Line(String name, BillScope scope, Money amount) {

		public Line {
			if (!amount.isPositive()) {
				throw new IllegalArgumentException("A line costs something");
			}
		}

	}

	public Money total() {
		return Money.sum(this.lines.stream().map(Line::amount).toList());
	}

	/** The bill as the benefit sees it. */
	Visit visit() {
		Map<Integer, BillScope> scopes = new LinkedHashMap<>();
		Map<Integer, Money> amounts = new LinkedHashMap<>();
		for (Line line : this.lines) {
			scopes.put(scopes.size() + 1, line.scope());
			amounts.put(scopes.size(), line.amount());
		}
		return new Visit(this.on, this.kind, this.area, this.place, this.behind, BillScope.sums(scopes, amounts),
				this.origin, this.disease, this.drug, null);
	}

	/** Whether the disease of a special visit is one that was recognised. */
	boolean recognisedBy(CareStanding standing) {
		return this.kind != VisitKind.SPECIAL || standing.diseases(Recognition.Kind.SPECIAL).contains(this.disease);
	}

	/** Whether what was said of a filing for care elsewhere stands in the register. */
	boolean filedBy(CareStanding standing) {
		return switch (this.area) {
			case FILED_PLACE, OUT_OF_AREA_FILED -> !standing.filings().isEmpty();
			case OUT_OF_AREA_RESETTLED_RETIREE -> filed(standing, Filing.Kind.RESETTLED_RETIREE);
			case OUT_OF_AREA_LONG_TERM_RESIDENT -> filed(standing, Filing.Kind.LONG_TERM_RESIDENT);
			case OUT_OF_AREA_POSTED_WORKER -> filed(standing, Filing.Kind.POSTED_WORKER);
			case OUT_OF_AREA_REFERRED -> filed(standing, Filing.Kind.REFERRED);
			case LOCAL, OUT_OF_AREA_EMERGENCY, OUT_OF_AREA_TEMPORARY, OUT_OF_AREA_UNFILED -> true;
		};
	}

	private static boolean filed(CareStanding standing, Filing.Kind kind) {
		return standing.filings().stream().anyMatch((filing) -> filing.kind() == kind);
	}

}
