package org.gongji.clearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.gongji.person.PersonNumber;
import org.gongji.spending.SettledBill;

/**
 * Compares the lines of an institution with our settlements of the same period, one by
 * one to the fen. A refund may name the reversal or what it takes back. What the period
 * does not have is looked for at other times, all at once.
 */
final class Comparison {

	private final Map<String, SettledBill> bills = new HashMap<>();

	private final Map<String, List<SettledBill>> reversals = new HashMap<>();

	private final Set<String> seen = new HashSet<>();

	private final List<StatedLine> strange = new ArrayList<>();

	private final List<Difference> differences = new ArrayList<>();

	private final List<SettledBill> ours;

	private final LocalDate from;

	private final LocalDate last;

	/** The last day counts. */
	Comparison(List<SettledBill> ours, LocalDate from, LocalDate last) {
		this.ours = ours;
		this.from = from;
		this.last = last;
		for (SettledBill bill : ours) {
			this.bills.put(bill.reference(), bill);
			if (bill.isReversal()) {
				this.reversals.computeIfAbsent(bill.reverses(), (of) -> new ArrayList<>()).add(bill);
			}
		}
	}

	/**
	 * All differences in the order of the file, then what is not in it.
	 * @param elsewhere finds settlements of the institution by number at any time
	 */
	List<Difference> of(List<StatedLine> lines, Function<Set<String>, List<SettledBill>> elsewhere) {
		lines.forEach(this::line);
		strange(elsewhere);
		for (SettledBill bill : this.ours) {
			if (!this.seen.contains(bill.reference())) {
				add(bill.isReversal() ? Cause.TAKEN_BACK : Cause.MISSING_THERE, null, bill);
			}
		}
		return this.differences;
	}

	private void line(StatedLine line) {
		SettledBill bill = line.refunded() ? reversal(line) : this.bills.get(line.settlement());
		if (bill == null || bill.isReversal() != line.refunded()) {
			this.strange.add(line);
			return;
		}
		if (!this.seen.add(bill.reference())) {
			add(Cause.TWICE, line, bill);
			return;
		}
		if (!line.person().equals(PersonNumber.of(bill.patient()))) {
			add(Cause.OTHER_PERSON, line, bill);
		}
		else if (!line.figures().equals(figures(bill))) {
			add(Cause.AMOUNT, line, bill);
		}
	}

	/** By its own number, or the first of the named settlement that no line had yet. */
	private SettledBill reversal(StatedLine line) {
		List<SettledBill> of = this.reversals.get(line.settlement());
		if (of == null) {
			return this.bills.get(line.settlement());
		}
		return of.stream().filter((one) -> !this.seen.contains(one.reference())).findFirst().orElse(of.get(0));
	}

	private void strange(Function<Set<String>, List<SettledBill>> elsewhere) {
		Set<String> names = new HashSet<>();
		this.strange.forEach((line) -> names.add(line.settlement()));
		Map<String, SettledBill> found = new HashMap<>();
		Map<String, SettledBill> takenBack = new HashMap<>();
		if (!names.isEmpty()) {
			for (SettledBill bill : elsewhere.apply(names)) {
				found.put(bill.reference(), bill);
				if (bill.isReversal()) {
					takenBack.put(bill.reverses(), bill);
				}
			}
		}
		for (StatedLine line : this.strange) {
			SettledBill named = found.get(line.settlement());
			SettledBill bill = line.refunded() ? takenBack.getOrDefault(line.settlement(), named) : named;
			add(cause(line, bill), line, bill);
		}
	}

	private Cause cause(StatedLine line, SettledBill bill) {
		if (bill == null) {
			return Cause.UNKNOWN_HERE;
		}
		if (line.refunded() != bill.isReversal()) {
			return line.refunded() ? Cause.NOT_TAKEN_BACK : Cause.TAKEN_BACK;
		}
		return (bill.day().isBefore(this.from) || bill.day().isAfter(this.last)) ? Cause.OTHER_DAY : Cause.OTHER_AGENCY;
	}

	private void add(Cause cause, StatedLine line, SettledBill bill) {
		boolean both = line != null && bill != null && cause.more() == Cause.Side.BOTH;
		this.differences.add(new Difference(this.differences.size() + 1, cause, (line != null) ? line.number() : 0,
				(line != null) ? line.settlement() : known(bill), (line != null) ? line.visit() : "",
				(line != null) ? line.person() : PersonNumber.of(bill.patient()),
				(line != null) ? line.refunded() : bill.isReversal(), (line != null) ? line.figures() : null,
				(line == null || both) ? figures(bill) : null, (bill != null) ? bill.day() : null,
				(bill != null) ? bill.id().value() : null));
	}

	/** Of a reversal the institution knows the number of what it takes back. */
	private static String known(SettledBill bill) {
		return bill.isReversal() ? bill.reverses() : bill.reference();
	}

	private static Figures figures(SettledBill bill) {
		return new Figures(bill.total(), bill.fund(), bill.account());
	}

}
