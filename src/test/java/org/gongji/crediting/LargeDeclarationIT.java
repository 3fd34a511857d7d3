package org.gongji.crediting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.gongji.testing.OnPostgres;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** 100,000 rows, and files that are made to fill the memory. */
@Tag("night")
@OnPostgres
class LargeDeclarationIT {

	private static final int PEOPLE = 1000;

	private static final int MONTHS = 100;

	private static final Region LINCANG = new Region("530900");

	private static final Actor OFFICER = new Actor("bureau.lincang", Role.BUREAU, LINCANG);

	@TempDir
	Path dir;

	@Autowired
	private DeclarationFiles files;

	@Autowired
	private Employers employers;

	@Autowired
	private DeclaredPeople people;

	@Autowired
	private People register;

	@Test
	void aHundredThousandRowsOfAWorkbookInAModestHeap() throws IOException {
		List<IdentityNumber> numbers = numbers();
		Employer factory = employer();
		Path file = this.dir.resolve("large.xlsx");
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			Workbook book = new Workbook(out, "Gongji", "1.0");
			Worksheet sheet = book.newWorksheet("Sheet1");
			String[] header = DeclaredFile.HEADER.split(",");
			for (int at = 0; at < header.length; at++) {
				sheet.value(0, at, header[at]);
			}
			for (int row = 0; row < PEOPLE * MONTHS; row++) {
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
		Declaration preview = ((DeclarationFiles.Previewed) this.files.bring(source(file), heading(factory), OFFICER))
			.preview();
		assertThat(preview.ready()).isTrue();
		assertThat(this.files.confirm(preview.id(), LINCANG, OFFICER)).isInstanceOf(DeclarationFiles.Done.class);
		assertThat(this.people.count(factory.id(), LINCANG, month(MONTHS - 1))).isEqualTo(PEOPLE);
		System.out.println("heap after a large declaration: "
				+ (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1024 / 1024 + " MB");
	}

	@Test
	void aTextWithoutEndIsRefused() throws IOException {
		Path file = this.dir.resolve("open.csv");
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			out.write((DeclaredFile.HEADER + "\n\"").getBytes(StandardCharsets.UTF_8));
			byte[] block = new byte[1024 * 1024];
			Arrays.fill(block, (byte) 'a');
			for (int megabyte = 0; megabyte < 600; megabyte++) {
				out.write(block);
			}
		}
		assertThat(this.files.bring(source(file), heading(employer()), OFFICER))
			.isInstanceOf(DeclarationFiles.Unreadable.class);
	}

	private List<IdentityNumber> numbers() {
		List<IdentityNumber> numbers = new ArrayList<>();
		while (numbers.size() < PEOPLE) {
			IdentityNumber number = SomeNumber.fresh();
			this.register.register(NewPerson.of(LINCANG, new PersonName("测试人"), number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), Town.START));
			numbers.add(number);
		}
		return numbers;
	}

	private Employer employer() {
		EmployerRegistration recorded = this.employers.register(LINCANG, new EmployerCode("T" + Town.digits(12)),
				"测试单位", "市经办中心", OFFICER);
		return this.employers.find(((EmployerRegistration.Registered) recorded).id(), LINCANG).orElseThrow();
	}

	private static DeclarationFiles.Heading heading(Employer employer) {
		return new DeclarationFiles.Heading(employer, DeclarationKind.CONTRIBUTION, false,
				new Declaration.Totals(PEOPLE * MONTHS, Money.ofYuan("5321.10").times((long) PEOPLE * MONTHS)));
	}

	private static TableSource source(Path file) throws IOException {
		return new TableSource(file.getFileName().toString(), Files.size(file), () -> Files.newInputStream(file));
	}

	private static YearMonth month(int back) {
		return YearMonth.of(2026, 3).minusMonths(back);
	}

}
