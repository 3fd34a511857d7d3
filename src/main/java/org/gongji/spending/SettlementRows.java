package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.family.BindingId;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a settlement. */
final class SettlementRows {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private SettlementRows() {
	}

	/** What the law was told and said, as it is stored. */
	static Settlement.Law law(String stored) {
		return JSON.readValue(stored, Settlement.Law.class);
	}

	static Settlement header(ResultSet row) throws SQLException {
		UUID reverses = row.getObject("reverses_id", UUID.class);
		UUID entry = row.getObject("entry_id", UUID.class);
		return new Settlement(new SettlementId(row.getObject("id", UUID.class)),
				new RequestId(row.getString("request_id")), row.getString("content_digest"), row.getString("reference"),
				(reverses != null) ? new SettlementId(reverses) : null, new Region(row.getString("region")),
				new ProviderId(row.getObject("provider_id", UUID.class)),
				new PersonId(row.getObject("patient_id", UUID.class)),
				VoucherKind.ofWord(row.getString("voucher_kind")),
				new PersonId(row.getObject("voucher_owner_id", UUID.class)),
				row.getObject("service_date", LocalDate.class), row.getObject("settled_at", OffsetDateTime.class),
				row.getString("cashier"), money(row, "total_fen"), money(row, "fund_fen"), money(row, "account_fen"),
				money(row, "cash_fen"), (entry != null) ? new EntryId(entry) : null, law(row.getString("law")),
				row.getString("reason"), List.of(), List.of(), null);
	}

	static Settlement.Line line(ResultSet row) throws SQLException {
		String codes = row.getString("trace_codes");
		return new Settlement.Line(row.getInt("line_no"), row.getString("item_code"), row.getString("item_name"),
				row.getString("category"), row.getInt("quantity"), money(row, "unit_price_fen"),
				money(row, "amount_fen"), money(row, "fund_fen"), money(row, "account_fen"), money(row, "cash_fen"),
				codes.isEmpty() ? List.of() : List.of(codes.split(" ")),
				JSON.readValue(row.getString("law"), Settlement.LineLaw.class));
	}

	static Settlement.Paid share(ResultSet row) throws SQLException {
		UUID posting = row.getObject("posting_id", UUID.class);
		UUID binding = row.getObject("binding_id", UUID.class);
		return new Settlement.Paid(row.getInt("share_no"),
				PayerKind.valueOf(row.getString("payer_kind").toUpperCase(java.util.Locale.ROOT)),
				new AccountId(row.getObject("account_id", UUID.class)), new Region(row.getString("region")),
				new PersonId(row.getObject("owner_id", UUID.class)), row.getString("user_is"),
				(binding != null) ? new BindingId(binding) : null, money(row, "amount_fen"),
				(posting != null) ? new PostingId(posting) : null);
	}

	private static Money money(ResultSet row, String column) throws SQLException {
		return Money.ofFen(row.getLong(column));
	}

}
