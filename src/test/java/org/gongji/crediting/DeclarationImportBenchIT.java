package org.gongji.crediting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongji.person.IdentityNumber;
import org.gongji.person.People;
import org.gongji.testing.Bench;
import org.gongji.testing.OnPostgres;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast 100,000 declared rows come in, from the workbook to the confirmed declaration,
 * beside a bare streaming parse of the same workbook.
 */
@Tag("bench")
@OnPostgres
class DeclarationImportBenchIT {

	private static final String NAME = "import.declarations.100k";

	private static final int ROUNDS = 3;

	@TempDir
	Path dir;

	@Autowired
	private DeclarationFiles files;

	@Autowired
	private Employers employers;

	@Autowired
	private People register;

	@Test
	void aHundredThousandRows() throws IOException {
		Assumptions.assumeTrue(Bench.wanted(NAME));
		long floor = 0;
		long figure = 0;
		for (int round = 0; round < ROUNDS; round++) {
			List<IdentityNumber> numbers = LargeDeclaration.insured(this.register);
			Path file = this.dir.resolve(round + ".xlsx");
			LargeDeclaration.workbook(file, numbers);
			floor = Math.max(floor, bare(file));
			figure = Math.max(figure, through(file));
		}
		Bench.report(NAME, figure, "rows_per_s", floor);
	}

	private long through(Path file) throws IOException {
		Employer factory = LargeDeclaration.employer(this.employers);
		long start = System.nanoTime();
		Declaration preview = ((DeclarationFiles.Previewed) this.files.bring(LargeDeclaration.source(file),
				LargeDeclaration.heading(factory), LargeDeclaration.OFFICER))
			.preview();
		assertThat(this.files.confirm(preview.id(), LargeDeclaration.REGION, LargeDeclaration.OFFICER))
			.isInstanceOf(DeclarationFiles.Done.class);
		return perSecond(System.nanoTime() - start);
	}

	private static long bare(Path file) throws IOException {
		long start = System.nanoTime();
		AtomicLong cells = new AtomicLong();
		try (InputStream in = Files.newInputStream(file);
				ReadableWorkbook book = new ReadableWorkbook(in);
				Stream<Row> rows = book.getFirstSheet().openStream()) {
			rows.forEach((row) -> cells.addAndGet(row.getCellCount()));
		}
		assertThat(cells.get()).isGreaterThan(LargeDeclaration.ROWS);
		return perSecond(System.nanoTime() - start);
	}

	private static long perSecond(long nanos) {
		return LargeDeclaration.ROWS * 1_000_000_000L / nanos;
	}

}
