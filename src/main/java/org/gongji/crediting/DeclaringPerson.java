package org.gongji.crediting;

import java.text.Normalizer;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.files.TableCell;
import org.gongji.files.TableRow;
import org.gongji.money.AmountText;
import org.gongji.money.Money;
import org.gongji.person.PeopleByNumber;

import org.springframework.stereotype.Component;

/**
 * Reads what a clerk types of one person for one month (逐人申报), by the same rules as a row
 * of a file; nothing is kept.
 */
@Component
public class DeclaringPerson {

	private static final String YES = "是";

	private final Employers employers;

	private final PeopleByNumber people;

	private final Clock clock;

	DeclaringPerson(Employers employers, PeopleByNumber people, Clock clock) {
		this.employers = employers;
		this.people = people;
		this.clock = clock;
	}

	/** What was typed, ready to be declared; or what is wrong, by field. */
	public Reading read(Asked asked, Region region) {
		List<DeclarationError> errors = new ArrayList<>();
		Optional<Employer> employer = EmployerCode.read(asked.employer())
			.flatMap((code) -> this.employers.find(code, region));
		if (employer.isEmpty()) {
			errors.add(new DeclarationError(1, 0, "employer", "EMPLOYER_UNKNOWN", ""));
		}
		boolean correction = asked.act() != Act.FIRST;
		DeclarationRowReader reader = new DeclarationRowReader(DeclarationColumn.of(asked.kind(), correction),
				YearMonth.now(this.clock));
		ReadRow row = reader.read(row(asked, correction));
		errors.addAll(reader.errors());
		if (row == null || employer.isEmpty()) {
			return new Unfit(errors);
		}
		PeopleByNumber.Found person = this.people.find(List.of(row.number())).get(row.number());
		Optional<DeclarationError> unknown = PeopleReading.unknown(row, person, region);
		if (unknown.isPresent()) {
			return new Unfit(List.of(unknown.get()));
		}
		Declaring.Typed typed = new Declaring.Typed(employer.get(), asked.kind(), correction, List.of(row.of(person)));
		return new Fit(typed, row.maskedNumber(), row.name());
	}

	private static TableRow row(Asked asked, boolean correction) {
		List<String> cells = new ArrayList<>(List.of(asked.number(), asked.name(), asked.month()));
		if (asked.kind() == DeclarationKind.CONTRIBUTION) {
			cells.add(amount(asked.base()));
			cells.add(asked.paid());
		}
		else {
			cells.add(amount(asked.pension()));
		}
		if (correction) {
			cells.add((asked.act() == Act.TAKE_BACK) ? YES : "");
		}
		return new TableRow(1, cells.stream()
			.map((text) -> new TableCell(Normalizer.normalize(text, Normalizer.Form.NFKC).strip(), TableCell.Sort.TEXT))
			.toList());
	}

	/** Commas and full-width digits are read here, unlike in a file. */
	private static String amount(String typed) {
		return AmountText.read(typed).map(Money::yuan).orElse(typed);
	}

	/** What a clerk does with a month of a person. */
	public enum Act {

		/** 首次申报. */
		FIRST,
		/** 更正. */
		CORRECT,
		/** 撤销. */
		TAKE_BACK

	}

	/** What was typed, as text; paid is 是, 否 or nothing. */
	public record Asked(String employer, DeclarationKind kind, Act act, String number, String name, String month,
			String base, String paid, String pension) {

	}

	/** What came of reading. */
	public sealed interface Reading {

	}

	/** It can be declared. */
	public record Fit(Declaring.Typed typed, String maskedNumber, String name) implements Reading {

		public DeclaredRow row() {
			return this.typed.rows().get(0);
		}

	}

	/** It cannot; the word of the column names the field. */
	public record Unfit(List<DeclarationError> errors) implements Reading {

	}

}
