package org.gongji.spending;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rows of one settlement written by bare JDBC, with prepared statements of one
 * connection: nothing is decided, one settlement that the product wrote is copied under
 * new ids onto other people.
 */
public final class SettlementFloor implements AutoCloseable {

	private final Connection connection;

	private final PreparedStatement known;

	private final PreparedStatement balance;

	private final PreparedStatement draw;

	private final List<Copy> copies = new ArrayList<>();

	private final long fen;

	private final UUID provider;

	public SettlementFloor(Connection connection, UUID template) throws SQLException {
		this.connection = connection;
		connection.setAutoCommit(false);
		this.known = connection.prepareStatement("select id from settlement where request_id = ?");
		this.balance = connection
			.prepareStatement("select id, available_fen from personal_account where person_id = ?");
		this.draw = connection.prepareStatement("update personal_account set available_fen = available_fen - ? "
				+ "where id = ? and available_fen >= ? and state = 'open'");
		Map<String, Object> header = rows("settlement", "id", template).get(0);
		Object entry = header.get("entry_id");
		this.fen = ((Number) header.get("account_fen")).longValue();
		this.provider = (UUID) header.get("provider_id");
		add("ledger_entry", "id", entry);
		add("ledger_posting", "entry_id", entry);
		add("settlement", "id", template);
		add("settlement_line", "settlement_id", template);
		add("settlement_share", "settlement_id", template);
		add("audit_record", "subject_id", template);
		add("notice", "link", "/my/purchases/" + template);
		if (!rows("exchange_message", "settlement_id", template).isEmpty()) {
			add("exchange_message", "settlement_id", template);
		}
		connection.commit();
	}

	/** What the copied settlement drew from the account, in fen. */
	long fen() {
		return this.fen;
	}

	UUID provider() {
		return this.provider;
	}

	/** Settles for this person and commits. */
	public void settle(UUID person) throws SQLException {
		String request = UuidCreator.getTimeOrderedEpoch().toString();
		this.known.setString(1, request);
		try (ResultSet row = this.known.executeQuery()) {
			assertThat(row.next()).isFalse();
		}
		UUID account = withMoney(person);
		this.draw.setLong(1, this.fen);
		this.draw.setObject(2, account);
		this.draw.setLong(3, this.fen);
		assertThat(this.draw.executeUpdate()).isEqualTo(1);
		Map<String, Object> fresh = new HashMap<>();
		UUID settlement = UuidCreator.getTimeOrderedEpoch();
		fresh.put("settlement", settlement);
		fresh.put("request_id", request);
		fresh.put("reference", Reference.of(new SettlementId(settlement), java.time.LocalDate.of(2026, 1, 1)));
		fresh.put("entry_id", UuidCreator.getTimeOrderedEpoch());
		fresh.put("person", person);
		fresh.put("account", account);
		for (Copy copy : this.copies) {
			copy.write(fresh);
		}
		this.connection.commit();
	}

	private UUID withMoney(UUID person) throws SQLException {
		this.balance.setObject(1, person);
		try (ResultSet row = this.balance.executeQuery()) {
			assertThat(row.next()).isTrue();
			assertThat(row.getLong(2)).isGreaterThanOrEqualTo(this.fen);
			return row.getObject(1, UUID.class);
		}
	}

	private void add(String table, String column, Object value) throws SQLException {
		List<Map<String, Object>> rows = rows(table, column, value);
		assertThat(rows).as(table).isNotEmpty();
		this.copies.add(new Copy(this.connection, table, rows));
	}

	private List<Map<String, Object>> rows(String table, String column, Object value) throws SQLException {
		List<Map<String, Object>> rows = new ArrayList<>();
		try (PreparedStatement select = this.connection
			.prepareStatement("select * from " + table + " where " + column + " = ?")) {
			select.setObject(1, value);
			try (ResultSet found = select.executeQuery()) {
				while (found.next()) {
					Map<String, Object> row = new LinkedHashMap<>();
					for (int index = 1; index <= found.getMetaData().getColumnCount(); index++) {
						Object cell = found.getObject(index);
						row.put(found.getMetaData().getColumnName(index),
								(cell instanceof Clob) ? found.getString(index) : cell);
					}
					rows.add(row);
				}
			}
		}
		return rows;
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	/** The rows of one table, written as one batch with new ids. */
	private static final class Copy {

		/**
		 * Columns that name the row itself and are named by no other of the copied rows.
		 */
		private static final Set<String> OWN_ID = Set.of("ledger_posting", "audit_record", "notice");

		private final String table;

		private final List<Map<String, Object>> rows;

		private final PreparedStatement insert;

		Copy(Connection connection, String table, List<Map<String, Object>> rows) throws SQLException {
			this.table = table;
			this.rows = rows;
			Set<String> columns = rows.get(0).keySet();
			this.insert = connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns)
					+ ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
		}

		void write(Map<String, Object> fresh) throws SQLException {
			for (Map<String, Object> row : this.rows) {
				int index = 1;
				for (Map.Entry<String, Object> cell : row.entrySet()) {
					this.insert.setObject(index++, value(cell.getKey(), cell.getValue(), row, fresh));
				}
				if (this.rows.size() > 1) {
					this.insert.addBatch();
				}
			}
			if (this.rows.size() > 1) {
				this.insert.executeBatch();
			}
			else {
				this.insert.executeUpdate();
			}
		}

		private Object value(String column, Object copied, Map<String, Object> row, Map<String, Object> fresh) {
			return switch (column) {
				case "id" -> id(row, fresh);
				case "entry_id", "request_id", "reference" -> fresh.get(column);
				case "settlement_id", "subject_id" -> fresh.get("settlement");
				case "patient_id", "voucher_owner_id", "owner_id", "recipient_id" -> fresh.get("person");
				case "link" -> "/my/purchases/" + fresh.get("settlement");
				case "posting_id" -> fresh.get("posting");
				case "account_id" -> "C".equals(row.get("side")) ? copied : fresh.get("account");
				default -> copied;
			};
		}

		private Object id(Map<String, Object> row, Map<String, Object> fresh) {
			if (OWN_ID.contains(this.table)) {
				UUID id = UuidCreator.getTimeOrderedEpoch();
				if ("D".equals(row.get("side"))) {
					fresh.put("posting", id);
				}
				return id;
			}
			return fresh.get("ledger_entry".equals(this.table) ? "entry_id" : "settlement");
		}

	}

}
