package org.gongji.crediting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.github.f4b6a3.uuid.UuidCreator;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongji.person.IdentityNumber;
import org.gongji.person.People;
import org.gongji.person.PeopleByNumber;
import org.gongji.testing.Bench;
import org.gongji.testing.OnPostgres;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast 100,000 declared rows come in: from the workbook to the checked preview,
 * beside a bare streaming parse that reads the text of every cell of the same workbook;
 * and from the preview to what stands declared, beside a bare loop that inserts as many
 * lines.
 */
@Tag("bench")
@OnPostgres
class DeclarationImportBenchIT {

	private static final String NAME = "import.declarations.100k";

	private static final int ROUNDS = 5;

	private static final int BATCH = 1000;

	@TempDir
	Path dir;

	@Autowired
	private DeclarationFiles files;

	@Autowired
	private Employers employers;

	@Autowired
	private People register;

	@Autowired
	private PeopleByNumber people;

	@Autowired
	private SomeDeclared declared;

	@Autowired
	private DataSource dataSource;

	@Test
	void aHundredThousandRows() throws IOException, SQLException {
		Assumptions.assumeTrue(Bench.wanted(NAME) || Bench.wanted("import.100k"));
		long parsed = 0;
		long brought = 0;
		long inserted = 0;
		long confirmed = 0;
		for (int round = 0; round < ROUNDS; round++) {
			List<IdentityNumber> numbers = LargeDeclaration.insured(this.register);
			Path file = this.dir.resolve(round + ".xlsx");
			LargeDeclaration.workbook(file, numbers);
			parsed = Math.max(parsed, parse(file));
			long start = System.nanoTime();
			Declaration preview = bring(file);
			brought = Math.max(brought, perSecond(start));
			inserted = Math.max(inserted, insert(numbers));
			start = System.nanoTime();
			assertThat(this.files.confirm(preview.id(), LargeDeclaration.REGION, LargeDeclaration.OFFICER))
				.isInstanceOf(DeclarationFiles.Done.class);
			confirmed = Math.max(confirmed, perSecond(start));
		}
		Bench.report(NAME, brought, "rows_per_s", parsed);
		Bench.report("import.declarations.confirm.100k", confirmed, "rows_per_s", inserted);
	}

	private Declaration bring(Path file) throws IOException {
		Declaration preview = ((DeclarationFiles.Previewed) this.files.bring(LargeDeclaration.source(file),
				LargeDeclaration.heading(LargeDeclaration.employer(this.employers)), LargeDeclaration.OFFICER))
			.preview();
		assertThat(preview.ready()).isTrue();
		return preview;
	}

	private static long parse(Path file) throws IOException {
		long start = System.nanoTime();
		AtomicLong characters = new AtomicLong();
		try (InputStream in = Files.newInputStream(file);
				ReadableWorkbook book = new ReadableWorkbook(in);
				Stream<Row> rows = book.getFirstSheet().openStream()) {
			rows.forEach((row) -> row.forEach((cell) -> characters.addAndGet(cell.getText().length())));
		}
		assertThat(characters.get()).isGreaterThan(LargeDeclaration.ROWS * (long) IdentityNumber.LENGTH);
		return perSecond(start);
	}

	/** Pensions of the same people and months, so that no line meets one of the file. */
	private long insert(List<IdentityNumber> numbers) throws SQLException {
		SomeDeclared.Paper paper = this.declared.paper(LargeDeclaration.REGION, DeclarationKind.PENSION.name());
		List<UUID> ids = this.people.find(numbers).values().stream().map((found) -> found.id().value()).toList();
		long start = System.nanoTime();
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement line = connection.prepareStatement("""
						insert into declaration_line (id, region, declaration_id, row_number, employer_id, person_id,
						    for_month, kind, pension_fen, withdrawn, standing)
						values (?, ?, ?, ?, ?, ?, ?, 'PENSION', ?, false, true)""")) {
			connection.setAutoCommit(false);
			for (int row = 0; row < LargeDeclaration.ROWS; row++) {
				line.setObject(1, UuidCreator.getTimeOrderedEpoch());
				line.setString(2, LargeDeclaration.REGION.code());
				line.setObject(3, paper.declaration());
				line.setInt(4, row + 1);
				line.setObject(5, paper.employer());
				line.setObject(6, ids.get(row % LargeDeclaration.PEOPLE));
				line.setObject(7, LocalDate.of(2026, 3, 1).minusMonths(row / LargeDeclaration.PEOPLE));
				line.setLong(8, 532110);
				line.addBatch();
				if ((row + 1) % BATCH == 0) {
					line.executeBatch();
				}
			}
			connection.commit();
			connection.setAutoCommit(true);
		}
		return perSecond(start);
	}

	private static long perSecond(long start) {
		return LargeDeclaration.ROWS * 1_000_000_000L / (System.nanoTime() - start);
	}

}
