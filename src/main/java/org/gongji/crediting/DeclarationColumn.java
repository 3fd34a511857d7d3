package org.gongji.crediting;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of the files that are taken in, with the words that stand above them: the
 * same in every language, since the file is the employer's.
 */
public enum DeclarationColumn {

	/** The identity number. */
	NUMBER("number", "公民身份号码"),
	/** The name, compared with the register. */
	NAME("name", "姓名"),
	/** The month the row is about. */
	MONTH("month", "月份"),
	/** The contribution base. */
	BASE("base", "缴费基数"),
	/** Whether the contribution is paid. */
	PAID("paid", "是否缴费"),
	/** The pension. */
	PENSION("pension", "养老金"),
	/** In a correction: whether the line before is taken back. */
	TAKEN_BACK("takenBack", "撤销"),
	/** What stood on the account before the reform. */
	BALANCE("balance", "改革前结余");

	private final String word;

	private final String header;

	DeclarationColumn(String word, String header) {
		this.word = word;
		this.header = header;
	}

	public String header() {
		return this.header;
	}

	String word() {
		return this.word;
	}

	/** The columns of a file of opening balances, in their order. */
	public static List<DeclarationColumn> ofOpeningBalances() {
		return List.of(NUMBER, NAME, BALANCE);
	}

	/** The columns of a file of that kind, in their order. */
	public static List<DeclarationColumn> of(DeclarationKind kind, boolean correction) {
		List<DeclarationColumn> columns = new ArrayList<>(List.of(NUMBER, NAME, MONTH));
		columns.addAll((kind == DeclarationKind.CONTRIBUTION) ? List.of(BASE, PAID) : List.of(PENSION));
		if (correction) {
			columns.add(TAKEN_BACK);
		}
		return columns;
	}

}
