package org.gongji.clearing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.gongji.files.PackedText;
import org.gongji.files.TextLines;
import org.gongji.money.Money;

/**
 * Reads the detail of an institution: a text with tabs, or a ZIP with one, a line for
 * each settlement: setl_id, mdtrt_id, psn_no, medfee_sumamt, fund_pay_sumamt, acct_pay,
 * refd_setl_flag. More columns and a line with these names are let be.
 */
final class DetailReading {

	/** A month of the largest institution. */
	static final int MOST_LINES = 300_000;

	static final int MOST_FAULTS = 20;

	private static final int COLUMNS = 7;

	private static final int LONGEST = 30;

	private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,6})?");

	private final List<StatedLine> lines = new ArrayList<>();

	private final List<LineFault> faults = new ArrayList<>();

	private DetailReading() {
	}

	static DetailReading of(byte[] content) throws IOException {
		DetailReading reading = new DetailReading();
		try (InputStream text = PackedText.open(new ByteArrayInputStream(content), content.length)) {
			TextLines lines = new TextLines(text);
			while (reading.faults.size() < MOST_FAULTS && lines.next()) {
				reading.line(lines);
			}
		}
		return reading;
	}

	List<StatedLine> lines() {
		return this.lines;
	}

	List<LineFault> faults() {
		return this.faults;
	}

	private void line(TextLines line) {
		if (line.overlong()) {
			fault(line, LineFault.Problem.OVERLONG);
			return;
		}
		String text = line.text();
		if (text.isBlank() || (line.number() == 1 && text.startsWith("setl_id"))) {
			return;
		}
		if (this.lines.size() == MOST_LINES) {
			fault(line, LineFault.Problem.TOO_MANY_LINES);
			return;
		}
		String[] columns = text.split("\t", -1);
		if (columns.length < COLUMNS) {
			fault(line, LineFault.Problem.COLUMNS);
			return;
		}
		for (int at = 0; at < COLUMNS; at++) {
			columns[at] = columns[at].strip();
		}
		read(line, columns);
	}

	private void read(TextLines line, String[] columns) {
		if (columns[0].isEmpty() || columns[0].length() > LONGEST || columns[1].length() > LONGEST
				|| columns[2].length() > LONGEST || text(columns).indexOf('\0') >= 0) {
			fault(line, LineFault.Problem.NUMBER);
			return;
		}
		if (!amounts(columns)) {
			fault(line, LineFault.Problem.AMOUNT);
			return;
		}
		boolean refunded = "1".equals(columns[6]);
		if (!refunded && !"0".equals(columns[6])) {
			fault(line, LineFault.Problem.FLAG);
			return;
		}
		Figures sent = new Figures(money(columns[3]), money(columns[4]), money(columns[5]));
		Figures figures = (refunded && !sent.total().isNegative()) ? sent.negated() : sent;
		this.lines.add(new StatedLine(line.number(), columns[0], columns[1], columns[2], figures, refunded));
	}

	private static String text(String[] columns) {
		return columns[0] + columns[1] + columns[2];
	}

	private static boolean amounts(String[] columns) {
		for (int at = 3; at < 6; at++) {
			if (!AMOUNT.matcher(columns[at]).matches()
					|| new BigDecimal(columns[at]).stripTrailingZeros().scale() > 2) {
				return false;
			}
		}
		return true;
	}

	private static Money money(String text) {
		return Money.ofFen(new BigDecimal(text).movePointRight(2).longValueExact());
	}

	private void fault(TextLines line, LineFault.Problem problem) {
		this.faults.add(new LineFault(line.number(), problem));
	}

}
