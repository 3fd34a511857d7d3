package org.gongji.crediting;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What corrections have to know of one person: today's facts, and what stands credited by
 * month.
 */
final class CreditedMember {

	final Member member;

	final Map<YearMonth, NetCredit> monthly = new HashMap<>();

	final Map<YearMonth, NetCredit> topUps = new HashMap<>();

	/** Months without a credit that the next monthly run makes up for. */
	final Set<YearMonth> leftToTheRun = new HashSet<>();

	/** The line that took a declaration back, where none stands in its place. */
	private final Map<Declared, UUID> withdrawn = new HashMap<>();

	/** Who declares the month. */
	final Map<YearMonth, UUID> employers = new HashMap<>();

	CreditedMember(Member member) {
		this.member = member;
	}

	NetCredit net(CreditSeries series, YearMonth month) {
		return ((series == CreditSeries.MONTHLY) ? this.monthly : this.topUps).getOrDefault(month, NetCredit.NOTHING);
	}

	void withdrawn(YearMonth month, DeclarationKind kind, UUID line) {
		this.withdrawn.put(new Declared(month, kind), line);
	}

	/**
	 * The line that took back what the fact was declared by, or null: then it never was,
	 * or is.
	 */
	UUID withdrawn(YearMonth month, DeclaredFact fact) {
		return this.withdrawn.get(new Declared(month,
				(fact == DeclaredFact.MONTHLY_PENSION) ? DeclarationKind.PENSION : DeclarationKind.CONTRIBUTION));
	}

	/**
	 * The months to look at: all that were credited here, and what was run while the
	 * person belongs here, but for those that the next run makes up for.
	 */
	Set<YearMonth> months(Set<YearMonth> ran) {
		Set<YearMonth> months = new TreeSet<>(this.monthly.keySet());
		months.addAll(this.topUps.keySet());
		if (this.member.here) {
			months.addAll(ran);
		}
		months.removeAll(this.leftToTheRun);
		return months;
	}

	private record Declared(YearMonth month, DeclarationKind kind) {

	}

}
