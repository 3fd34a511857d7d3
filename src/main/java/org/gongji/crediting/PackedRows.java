package org.gongji.crediting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * Rows as the bytes that wait for the confirmation of their declaration: for each its
 * number, person, months since year 0, what it states, and the amount in fen.
 */
final class PackedRows {

	private static final int ROW = 40;

	private static final int MONTHS = 12;

	private static final int BASE = 1;

	private static final int PAID = 2;

	private static final int PENSION = 4;

	private PackedRows() {
	}

	static byte[] pack(List<DeclaredRow> rows) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * ROW);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			for (DeclaredRow row : rows) {
				out.writeInt(row.number());
				out.writeLong(row.person().value().getMostSignificantBits());
				out.writeLong(row.person().value().getLeastSignificantBits());
				out.writeInt(row.month().getYear() * MONTHS + row.month().getMonthValue() - 1);
				out.writeByte(((row.base() != null) ? BASE : 0) | ((row.paid() != null && row.paid()) ? PAID : 0)
						| ((row.pension() != null) ? PENSION : 0));
				out.writeLong(row.amount().fen());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	static List<DeclaredRow> unpack(byte[] bytes) {
		List<DeclaredRow> rows = new ArrayList<>();
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			while (in.available() > 0) {
				rows.add(row(in));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("Rows that were put aside are cut short", ex);
		}
		return rows;
	}

	private static DeclaredRow row(DataInputStream in) throws IOException {
		int number = in.readInt();
		PersonId person = new PersonId(new UUID(in.readLong(), in.readLong()));
		int months = in.readInt();
		YearMonth month = YearMonth.of(months / MONTHS, months % MONTHS + 1);
		int states = in.readByte();
		Money amount = Money.ofFen(in.readLong());
		if ((states & BASE) != 0) {
			return DeclaredRow.contribution(number, person, month, amount, (states & PAID) != 0);
		}
		return ((states & PENSION) != 0) ? DeclaredRow.pension(number, person, month, amount)
				: DeclaredRow.takenBack(number, person, month);
	}

}
