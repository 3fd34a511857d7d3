package org.gongji.casework;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.casework.DeathRegister.Outcome;
import org.gongji.casework.DeathRegisterError.Problem;
import org.gongji.files.TableCell;
import org.gongji.files.TableFile;
import org.gongji.files.TableRow;
import org.gongji.files.TableSource;
import org.gongji.files.TableVisitor;
import org.gongji.person.IdentityNumber;
import org.gongji.person.Masking;
import org.gongji.person.NameReading;
import org.gongji.person.PeopleByNumber;
import org.gongji.person.PersonName;
import org.gongji.site.TypedDay;

/**
 * Reads one file of the dead: number, name and day of death of each. One instance reads
 * one file.
 */
final class DeathRegisterReading implements TableVisitor {

	/** More at once would hold the accounts of a region too long. */
	static final int MOST_ROWS = 2000;

	static final List<String> HEADER = List.of("证件号码", "姓名", "死亡日期");

	private static final int AT_A_TIME = 500;

	/** The day 0 of a workbook. */
	private static final LocalDate WORKBOOK_ZERO = LocalDate.of(1899, 12, 30);

	private static final int LAST_SERIAL = 99_999;

	private final Region region;

	private final LocalDate today;

	private final List<DeathRegisterError> errors = new ArrayList<>();

	private final List<Typed> typed = new ArrayList<>();

	private final Map<IdentityNumber, Integer> seen = new HashMap<>();

	private boolean headed;

	DeathRegisterReading(Region region, LocalDate today) {
		this.region = region;
		this.today = today;
	}

	/** The rows with what the register of people knows of them, in the file's order. */
	List<DeathRegister.Row> read(TableSource file, PeopleByNumber people) throws IOException {
		TableFile.read(file, this);
		if (this.typed.isEmpty() && this.errors.isEmpty()) {
			refuse(0, 0, Problem.NO_ROWS, "");
		}
		List<DeathRegister.Row> rows = new ArrayList<>();
		for (int from = 0; from < this.typed.size(); from += AT_A_TIME) {
			List<Typed> some = this.typed.subList(from, Math.min(this.typed.size(), from + AT_A_TIME));
			Map<IdentityNumber, PeopleByNumber.Found> found = people.find(some.stream().map(Typed::number).toList());
			some.forEach((one) -> rows.add(matched(one, found.get(one.number()))));
		}
		return rows;
	}

	List<DeathRegisterError> errors() {
		return List.copyOf(this.errors);
	}

	private DeathRegister.Row matched(Typed one, PeopleByNumber.Found person) {
		String name = Masking.name(one.name());
		String number = Masking.certificate(one.number().text());
		if (person == null || !person.region().equals(this.region)) {
			return new DeathRegister.Row(one.row(), null, name, number, one.diedOn(), Outcome.UNKNOWN);
		}
		if (person.merged()) {
			refuse(one.row(), 1, Problem.RECORD_MERGED, number);
		}
		if (!person.name().equals(one.name())) {
			refuse(one.row(), 2, Problem.OTHER_NAME, name);
		}
		if (one.diedOn().isBefore(person.birthday())) {
			refuse(one.row(), 3, Problem.BEFORE_BIRTH, one.diedOn().toString());
		}
		if (person.diedOn() != null && !person.diedOn().equals(one.diedOn())) {
			refuse(one.row(), 3, Problem.OTHER_DAY, one.diedOn().toString());
		}
		return new DeathRegister.Row(one.row(), person.id(), name, number, one.diedOn(),
				(person.diedOn() != null) ? Outcome.KNOWN : Outcome.READY);
	}

	@Override
	public boolean row(TableRow row) {
		if (!this.headed) {
			this.headed = true;
			boolean right = row.width() == HEADER.size()
					&& HEADER.equals(row.cells().stream().limit(HEADER.size()).map(TableCell::text).toList());
			if (!right) {
				refuse(row.number(), 0, Problem.HEADER, "");
			}
			return right;
		}
		if (this.typed.size() + this.errors.size() >= MOST_ROWS) {
			refuse(row.number(), 0, Problem.TOO_MANY_ROWS, "" + MOST_ROWS);
			return false;
		}
		if (row.width() > HEADER.size()) {
			refuse(row.number(), 0, Problem.TOO_MANY_COLUMNS, "");
			return true;
		}
		Optional<IdentityNumber> number = number(row);
		Optional<String> name = name(row);
		Optional<LocalDate> day = day(row);
		if (number.isPresent() && name.isPresent() && day.isPresent() && once(row.number(), number.get())) {
			this.typed.add(new Typed(row.number(), number.get(), name.get(), day.get()));
		}
		return true;
	}

	@Override
	public void merged(int row, int column) {
		refuse(row, Math.min(column, HEADER.size()), Problem.MERGED, "");
	}

	private boolean once(int row, IdentityNumber number) {
		Integer before = this.seen.putIfAbsent(number, row);
		if (before != null) {
			refuse(row, 1, Problem.TWICE, before.toString());
		}
		return before == null;
	}

	private Optional<IdentityNumber> number(TableRow row) {
		TableCell cell = row.cell(1);
		if (!holds(row, 1)) {
			return Optional.empty();
		}
		if (cell.sort() == TableCell.Sort.NUMBER) {
			refuse(row.number(), 1, Problem.NUMBER_LOST, "");
			return Optional.empty();
		}
		if (IdentityNumber.read(cell.text()) instanceof IdentityNumber number) {
			return Optional.of(number);
		}
		refuse(row.number(), 1, Problem.NUMBER, Masking.certificate(cell.text()));
		return Optional.empty();
	}

	private Optional<String> name(TableRow row) {
		if (!holds(row, 2)) {
			return Optional.empty();
		}
		NameReading reading = PersonName.read(row.cell(2).text());
		if (reading instanceof PersonName name) {
			return Optional.of(name.text());
		}
		refuse(row.number(), 2, Problem.NAME, "");
		return Optional.empty();
	}

	private Optional<LocalDate> day(TableRow row) {
		if (!holds(row, 3)) {
			return Optional.empty();
		}
		TableCell cell = row.cell(3);
		Optional<LocalDate> day = TypedDay.read(cell.text());
		if (day.isEmpty() && cell.sort() == TableCell.Sort.NUMBER && cell.text().matches("[0-9]{1,5}(\\.0+)?")) {
			int serial = Integer.parseInt(cell.text().replaceAll("\\..*", ""));
			day = Optional.of(WORKBOOK_ZERO.plusDays(Math.min(serial, LAST_SERIAL)));
		}
		if (day.isEmpty()) {
			refuse(row.number(), 3, Problem.DAY, cell.text());
		}
		else if (day.get().isAfter(this.today)) {
			refuse(row.number(), 3, Problem.IN_FUTURE, cell.text());
			return Optional.empty();
		}
		return day;
	}

	private boolean holds(TableRow row, int column) {
		TableCell cell = row.cell(column);
		if (cell.sort() == TableCell.Sort.FORMULA || cell.sort() == TableCell.Sort.FAULT) {
			refuse(row.number(), column, Problem.FORMULA, "");
			return false;
		}
		if (cell.empty()) {
			refuse(row.number(), column, Problem.EMPTY, "");
		}
		return !cell.empty();
	}

	private void refuse(int row, int column, Problem problem, String found) {
		this.errors.add(new DeathRegisterError(row, column, problem, found));
	}

	private record Typed(int row, IdentityNumber number, String name, LocalDate diedOn) {
	}

}
