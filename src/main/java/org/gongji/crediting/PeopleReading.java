package org.gongji.crediting;

import java.io.IOException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.crediting.SheetReading.Stretch;
import org.gongji.files.TableSource;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PeopleByNumber;

/**
 * Reads one file of people into the rows that are put aside, and compares them with the
 * register some thousand at a time. One instance reads one file.
 */
final class PeopleReading {

	/** As many people are remembered; a file of several months names them again. */
	private static final int REMEMBERED = 20_000;

	private final Region region;

	private final PeopleByNumber people;

	private final ReadRows rowsRead;

	private final Map<IdentityNumber, PeopleByNumber.Found> known = new HashMap<>();

	/** Reads people of this region. */
	PeopleReading(Region region, PeopleByNumber people, ReadRows rowsRead) {
		this.region = region;
		this.people = people;
		this.rowsRead = rowsRead;
	}

	/** Reads a file with these columns, about months up to the last. */
	void read(TableSource file, List<DeclarationColumn> columns, YearMonth last) throws IOException {
		boolean any = false;
		try (ReadAhead ahead = new ReadAhead(file, columns, last)) {
			for (Stretch next = ahead.next(); next != null && !this.rowsRead.found().full(); next = ahead.next()) {
				any |= next.size() > 0;
				next.errors().forEach(this.rowsRead.found()::refuse);
				match(next.rows());
			}
		}
		if (!any) {
			this.rowsRead.found().refuse(DeclarationError.ofRow(0, "NO_ROWS", ""));
		}
	}

	private void match(List<ReadRow> rows) {
		if (this.known.size() > REMEMBERED) {
			this.known.clear();
		}
		Set<IdentityNumber> strangers = new LinkedHashSet<>();
		for (ReadRow row : rows) {
			if (!this.known.containsKey(row.number())) {
				strangers.add(row.number());
			}
		}
		this.known.putAll(this.people.find(strangers));
		for (ReadRow row : rows) {
			PeopleByNumber.Found person = this.known.get(row.number());
			Optional<DeclarationError> unknown = unknown(row, person, this.region);
			if (unknown.isPresent()) {
				this.rowsRead.found().refuse(unknown.get());
			}
			else {
				this.rowsRead.add(row, person);
			}
		}
	}

	/** What the register has against a row: its number, its region, its name. */
	static Optional<DeclarationError> unknown(ReadRow read, PeopleByNumber.Found person, Region region) {
		if (person == null) {
			return Optional.of(new DeclarationError(read.row(), 1, DeclarationColumn.NUMBER.word(), "NOBODY",
					read.maskedNumber()));
		}
		if (!person.region().equals(region)) {
			return Optional.of(new DeclarationError(read.row(), 1, DeclarationColumn.NUMBER.word(), "OTHER_REGION",
					read.maskedNumber()));
		}
		if (person.merged()) {
			return Optional.of(new DeclarationError(read.row(), 1, DeclarationColumn.NUMBER.word(), "RECORD_MERGED",
					read.maskedNumber()));
		}
		return person.name().equals(read.name()) ? Optional.empty()
				: Optional.of(new DeclarationError(read.row(), 2, DeclarationColumn.NAME.word(), "OTHER_NAME", ""));
	}

}
