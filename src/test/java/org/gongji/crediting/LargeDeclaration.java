package org.gongji.crediting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.files.TableSource;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Town;

/** A declaration of a thousand people over a hundred months. */
final class LargeDeclaration {

	static final int PEOPLE = 1000;

	static final int MONTHS = 100;

	static final int ROWS = PEOPLE * MONTHS;

	static final Region REGION = new Region("530900");

	static final Actor OFFICER = new Actor("bureau.lincang", Role.BUREAU, REGION);

	private LargeDeclaration() {
	}

	static List<IdentityNumber> insured(People register) {
		List<IdentityNumber> numbers = new ArrayList<>();
		while (numbers.size() < PEOPLE) {
			IdentityNumber number = SomeNumber.fresh();
			register.register(NewPerson.of(REGION, new PersonName("测试人"), number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), Town.START));
			numbers.add(number);
		}
		return numbers;
	}

	static Employer employer(Employers employers) {
		EmployerRegistration recorded = employers.register(REGION, new EmployerCode("T" + Town.digits(12)), "测试单位",
				"市经办中心", OFFICER);
		return employers.find(((EmployerRegistration.Registered) recorded).id(), REGION).orElseThrow();
	}

	static void workbook(Path file, List<IdentityNumber> numbers) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			Workbook book = new Workbook(out, "Gongji", "1.0");
			Worksheet sheet = book.newWorksheet("Sheet1");
			String[] header = DeclaredFile.HEADER.split(",");
			for (int at = 0; at < header.length; at++) {
				sheet.value(0, at, header[at]);
			}
			for (int row = 0; row < ROWS; row++) {
				sheet.value(row + 1, 0, numbers.get(row % PEOPLE).text());
				sheet.value(row + 1, 1, "测试人");
				sheet.value(row + 1, 2, month(row / PEOPLE).toString());
				sheet.value(row + 1, 3, 5321.1);
				sheet.value(row + 1, 4, "是");
				if (row % 1000 == 0) {
					sheet.flush();
				}
			}
			book.finish();
		}
	}

	static DeclarationFiles.Heading heading(Employer employer) {
		return new DeclarationFiles.Heading(employer, DeclarationKind.CONTRIBUTION, false,
				new Declaration.Totals(ROWS, Money.ofYuan("5321.10").times((long) ROWS)));
	}

	static TableSource source(Path file) throws IOException {
		return new TableSource(file.getFileName().toString(), Files.size(file), () -> Files.newInputStream(file));
	}

	static YearMonth month(int back) {
		return YearMonth.of(2026, 3).minusMonths(back);
	}

}
