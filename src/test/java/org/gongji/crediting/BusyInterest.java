package org.gongji.crediting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.rules.SetValues;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posts the interest of a year to the accounts of one city, on 100.00 each. */
public final class BusyInterest {

	static final Region TIELING = new Region("211200");

	/** Of 100.00 over a year. */
	static final long INTEREST_FEN = 35;

	private static final int YEAR = LocalDate.now().getYear() - 1;

	private static final LocalDate START = LocalDate.of(2023, 1, 1);

	private BusyInterest() {
	}

	/** Takes the number of people, then the product's options. */
	public static void main(String[] args) throws InterruptedException {
		BusyOffice.open(args, BusyInterest::prepare,
				(application) -> BusyOffice.untilBooked(application, TIELING, RunKind.INTEREST));
	}

	private static void prepare(ConfigurableApplicationContext application, int people) {
		InterestRuns runs = application.getBean(InterestRuns.class);
		if (!runs.runs(TIELING).isEmpty()) {
			return;
		}
		application.getBean(ManyMembers.class).settle(TIELING, people, List.of());
		bring(application.getBean(JdbcClient.class), people);
		SetValues values = application.getBean(SetValues.class);
		values.set(TIELING, "interest.rate", "0.0035", START);
		values.set(TIELING, "interest.method", "daily_balance_365", START);
		values.set(TIELING, "interest.posting_day", "2023-12-31", START);
		runs.draft(SomeRuns.prepares(TIELING), TIELING, YEAR, RequestId.fresh());
	}

	/** The same to everybody, by one entry of the day before the year. */
	private static void bring(JdbcClient jdbc, int people) {
		UUID other = UuidCreator.getTimeOrderedEpoch();
		UUID entry = UuidCreator.getTimeOrderedEpoch();
		LocalDate day = LocalDate.of(YEAR - 1, 6, 1);
		jdbc.sql("insert into ledger_account (id, region, kind, subject) values (?, ?, 'opening', 'busy')")
			.params(other, TIELING.code())
			.update();
		jdbc.sql("insert into ledger_entry (id, event, booked_at, business_day, effective_on) "
				+ "values (?, 'opening', timestamp with time zone '" + day + " 09:00:00+08', ?, ?)")
			.params(entry, day, day)
			.update();
		jdbc.sql("insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen) "
				+ "values (?, ?, ?, ?, 'D', ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), entry, other, TIELING.code(), people * 100_00L)
			.update();
		jdbc.sql("insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen) "
				+ "select a.id, cast(? as uuid), a.id, a.region, 'C', 10000 from personal_account a")
			.param(entry)
			.update();
		jdbc.sql("update personal_account set available_fen = 10000").update();
	}

}
