package org.gongji.crediting;

import java.util.ArrayList;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.person.PeopleByNumber;

/**
 * Compares the rows of one declaration with what stands, and puts them aside slice by
 * slice. One instance takes one declaration.
 */
final class DeclarationStaging implements ReadRows {

	/** Rows of a slice. */
	private static final int SLICE = 2000;

	private final Declaration declaration;

	private final DeclarationSlices slices;

	private final DeclarationChecks checks;

	private final FoundErrors found = new FoundErrors();

	private final FirstRows firstRows = new FirstRows();

	private List<DeclaredRow> waiting = new ArrayList<>(SLICE);

	private int rows;

	private long fen;

	DeclarationStaging(Declaration declaration, DeclarationSlices slices, DeclarationChecks checks) {
		this.declaration = declaration;
		this.slices = slices;
		this.checks = checks;
	}

	void add(DeclaredRow row) {
		this.rows++;
		this.fen = Math.addExact(this.fen, row.amount().fen());
		int before = this.firstRows.before(row.person(), row.month(), row.number());
		if (before > 0) {
			this.found.refuse(new DeclarationError(row.number(), DeclarationChecks.MONTH, "month", "PERSON_TWICE",
					String.valueOf(before)));
		}
		this.waiting.add(row);
		if (this.waiting.size() == SLICE) {
			flush();
		}
	}

	@Override
	public void add(ReadRow row, PeopleByNumber.Found person) {
		add(row.of(person));
	}

	@Override
	public FoundErrors found() {
		return this.found;
	}

	/** Rows in order, and their sum. */
	Declaration.Totals counted() {
		return new Declaration.Totals(this.rows, Money.ofFen(this.fen));
	}

	List<DeclarationError> errors() {
		return this.found.all();
	}

	void flush() {
		if (!this.waiting.isEmpty()) {
			this.checks.look(this.declaration, this.waiting, this.found);
			this.slices.put(this.declaration.id(), this.waiting);
			this.waiting = new ArrayList<>(SLICE);
		}
	}

}
