package org.gongji.crediting;

import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code kill -9} in the midst of each kind of booking for many people: afterwards every
 * account was booked exactly once, and the books hold the control total.
 */
abstract class KilledRuns {

	private static final String BALANCES = """
			select count(*) from personal_account a where a.available_fen <>
			  (select coalesce(sum(case p.side when 'C' then p.amount_fen else -p.amount_fen end), 0)
			     from ledger_posting p where p.account_id = a.id)""";

	final Path home = Path.of("target", "homes", "killed-" + UUID.randomUUID()).toAbsolutePath();

	/** A program with so many people beside the database of this test. */
	abstract KilledProgram program(int people);

	@Test
	void aKillLeavesEachAccountOneCredit() throws Exception {
		credits(20_000, 1);
	}

	@Test
	@Tag("night")
	void tenKillsLeaveEachAccountOneCredit() throws Exception {
		credits(100_000, 10);
	}

	@Test
	void aKillLeavesEachAccountOneCorrection() throws Exception {
		corrections(5_000, 1);
	}

	@Test
	@Tag("night")
	void tenKillsLeaveEachAccountOneCorrection() throws Exception {
		corrections(50_000, 10);
	}

	@Test
	void aKillLeavesEachAccountItsInterestOnce() throws Exception {
		interest(5_000, 1);
	}

	@Test
	@Tag("night")
	void tenKillsLeaveEachAccountItsInterestOnce() throws Exception {
		interest(50_000, 10);
	}

	@Test
	void aKillLeavesEachAccountItsOldBalanceOnce() throws Exception {
		openings(20_000, 1);
	}

	@Test
	@Tag("night")
	void tenKillsLeaveEachAccountItsOldBalanceOnce() throws Exception {
		openings(100_000, 10);
	}

	private void credits(int people, int times) throws Exception {
		KilledProgram killed = program(people);
		killed.killed(BusyCredits.class, times);
		once(killed, "select count(*) from credit", people, 1);
		long sum = killed.number("select sum(amount_fen) from credit");
		assertThat(killed.number("select sum(credits_fen) from credit_slice")).isEqualTo(sum);
		assertThat(killed.number("select sum(available_fen) from personal_account")).isEqualTo(sum);
	}

	private void corrections(int people, int times) throws Exception {
		KilledProgram killed = program(people);
		killed.killed(BusyCorrections.class, times);
		assertThat(killed.number("select count(*) from credit_slice where state <> 'BOOKED'")).isZero();
		assertThat(killed.number("select count(*) from credit_correction where entry_id is not null"))
			.isEqualTo(people);
		assertThat(killed.number("select count(distinct person_id) from credit_correction")).isEqualTo(people);
		assertThat(killed.number(BALANCES)).isZero();
		assertThat(killed.number("select sum(available_fen) from personal_account"))
			.isEqualTo(killed.number("select sum(due_fen) from credit_correction"));
	}

	private void interest(int people, int times) throws Exception {
		KilledProgram killed = program(people);
		killed.killed(BusyInterest.class, times);
		once(killed, "select count(*) from credit where series = 'INTEREST'", people, 2);
		assertThat(killed.number("select count(*) from credit where amount_fen <> " + BusyInterest.INTEREST_FEN))
			.isZero();
		assertThat(killed.number("select sum(credits_fen) from credit_slice"))
			.isEqualTo(people * BusyInterest.INTEREST_FEN);
		assertThat(killed.number("select sum(available_fen) from personal_account"))
			.isEqualTo(people * (10_000 + BusyInterest.INTEREST_FEN));
	}

	private void openings(int people, int times) throws Exception {
		KilledProgram killed = program(people);
		killed.killed(BusyOpenings.class, times);
		once(killed, "select count(*) from opening_row where entry_id is not null", people, 1);
		long sum = killed.number("select sum(amount_fen) from opening_row");
		assertThat(killed.number("select stated_fen from opening_import where state = 'DONE'")).isEqualTo(sum);
		assertThat(killed.number("select booked_fen from opening_import")).isEqualTo(sum);
		assertThat(killed.number("select booked_rows from opening_import")).isEqualTo(people);
		assertThat(killed.number("select sum(available_fen) from personal_account")).isEqualTo(sum);
	}

	/**
	 * One row for each person, so many postings on each account, and all in the balances.
	 */
	private static void once(KilledProgram killed, String rows, int people, int postings) throws Exception {
		assertThat(killed.number(rows)).isEqualTo(people);
		assertThat(killed.number(rows.replace("count(*)", "count(distinct person_id)"))).isEqualTo(people);
		assertThat(killed.number("select count(*) from personal_account a where " + postings
				+ " <> (select count(*) from ledger_posting p where p.account_id = a.id)"))
			.isZero();
		assertThat(killed.number(BALANCES)).isZero();
		assertThat(killed.number("select count(*) from credit_slice where state <> 'BOOKED'")).isZero();
	}

}
