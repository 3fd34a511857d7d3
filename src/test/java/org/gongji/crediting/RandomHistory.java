package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.gongji.money.Money;
import org.gongji.person.PersonStatus;

/**
 * What becomes known of one invented person in a year and when: changes of status, what
 * employers declare and correct, perhaps a death. Each fact has the step in which it is
 * recorded late; early, all are known before the first step.
 */
record RandomHistory(PersonStatus first, List<Recorded> facts) {

	/** The last month makes up for what was missed in the twelve before. */
	static final int MONTHS = 13;

	/** Months are credited in the first steps; facts go on coming in after them. */
	static final int STEPS = 16;

	private static final PersonStatus[] STATUSES = { PersonStatus.EMPLOYEE, PersonStatus.RETIREE, PersonStatus.FLEXIBLE,
			PersonStatus.NONE };

	static RandomHistory of(Random random, YearMonth january) {
		List<Recorded> facts = new ArrayList<>();
		TreeSet<LocalDate> days = new TreeSet<>();
		for (int change = random.nextInt(4); change > 0; change--) {
			days.add(day(random, january));
		}
		int step = 0;
		for (LocalDate day : days) {
			step = Math.max(step, random.nextInt(STEPS));
			facts.add(new Recorded(step, new Status(day, STATUSES[random.nextInt(STATUSES.length)])));
		}
		if (random.nextInt(5) == 0) {
			facts.add(new Recorded(random.nextInt(STEPS), new Died(day(random, january))));
		}
		for (int month = 0; month < MONTHS; month++) {
			declared(random, january.plusMonths(month), facts);
		}
		facts.sort(Comparator.comparingInt(Recorded::step));
		return new RandomHistory(STATUSES[random.nextInt(2)], facts);
	}

	private static LocalDate day(Random random, YearMonth january) {
		return january.atDay(1).plusDays(random.nextInt(360));
	}

	/**
	 * One to three lines of a month in their order, of which the last may be taken back.
	 */
	private static void declared(Random random, YearMonth month, List<Recorded> facts) {
		int step = 0;
		int lines = 1 + random.nextInt(3);
		for (int line = 1; line <= lines; line++) {
			step = Math.max(step, random.nextInt(STEPS));
			boolean takenBack = line == lines && line > 1 && random.nextInt(3) == 0;
			facts.add(new Recorded(step, takenBack ? new TakenBack(month) : new Base(month,
					Money.ofFen(3000_00 + random.nextInt(1000_00)), random.nextInt(8) > 0, random.nextInt(2))));
		}
	}

	/** A fact, and the step in which it is recorded late. */
	record Recorded(int step, Fact fact) {

	}

	/** Something that becomes known. */
	sealed interface Fact {

	}

	record Status(LocalDate from, PersonStatus status) implements Fact {

	}

	record Died(LocalDate on) implements Fact {

	}

	record Base(YearMonth month, Money base, boolean paid, int employer) implements Fact {

	}

	record TakenBack(YearMonth month) implements Fact {

	}

}
