package org.gongji.spending;

import java.time.OffsetDateTime;
import java.util.Optional;

import com.github.f4b6a3.uuid.UuidCreator;
import tools.jackson.databind.json.JsonMapper;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.ledger.EntryId;
import org.gongji.person.PersonId;
import org.gongji.spending.ClaimAnswer.Payable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The bills that were claimed by hand (手工报销): written once, with the entry that moves
 * their money.
 */
@Repository
class ManualClaimRows {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	ManualClaimRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One as it is booked; the move and the entry are null where no counter and no money
	 * moved.
	 */
	record Booked(RequestId request, Region region, PersonId patient, BillAsked asked, Payable decided, Long move,
			EntryId entry, String by, OffsetDateTime at) {

	}

	void add(Booked one) {
		Payable decided = one.decided();
		this.jdbc.sql("""
				insert into manual_claim (id, request_id, region, patient_id, settlement_id, service_date, natural_year,
				  move_no, total_fen, fund_fen, account_fen, back_fen, entry_id, law, booked_by, booked_at)
				values (?, ?, ?, ?, cast(? as uuid), ?, ?, cast(? as bigint), ?, ?, ?, ?, cast(? as uuid), ?, ?, ?)""")
			.params(UuidCreator.getTimeOrderedEpoch(), one.request().text(), one.region().code(), one.patient().value(),
					(one.asked().bill() != null) ? one.asked().bill().value() : null, decided.law().visit().date(),
					decided.law().visit().date().getYear(), one.move(), decided.total().fen(), decided.fund().fen(),
					decided.account().fen(), decided.returned().fen(),
					(one.entry() != null) ? one.entry().value() : null, JSON.writeValueAsString(decided), one.by(),
					one.at())
			.update();
	}

	/** What was decided when it was booked; empty where that has not happened. */
	Optional<Payable> booked(RequestId request) {
		return this.jdbc.sql("select law from manual_claim where request_id = ?")
			.param(request.text())
			.query(String.class)
			.optional()
			.map((law) -> JSON.readValue(law, Payable.class));
	}

	/** Whether a bill of a till was claimed. */
	boolean claimed(SettlementId bill) {
		return this.jdbc.sql("select count(*) from manual_claim where settlement_id = ?")
			.param(bill.value())
			.query(Integer.class)
			.single() > 0;
	}

}
