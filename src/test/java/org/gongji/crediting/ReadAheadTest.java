package org.gongji.crediting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.gongji.files.TableSource;
import org.gongji.person.SomeNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(60)
class ReadAheadTest {

	private static final List<DeclarationColumn> COLUMNS = DeclarationColumn.of(DeclarationKind.CONTRIBUTION, false);

	private static final int ROWS = 30_000;

	@Test
	void allRowsComeInOrder() throws IOException {
		List<Integer> seen = new ArrayList<>();
		try (ReadAhead ahead = new ReadAhead(text(ROWS), COLUMNS, YearMonth.of(2026, 6))) {
			for (SheetReading.Stretch next = ahead.next(); next != null; next = ahead.next()) {
				assertThat(next.errors()).isEmpty();
				next.rows().forEach((row) -> seen.add(row.row()));
			}
		}
		assertThat(seen).hasSize(ROWS).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void whoStopsEarlyLeavesTheFileAlone() throws IOException {
		TableSource file = text(ROWS);
		try (ReadAhead ahead = new ReadAhead(file, COLUMNS, YearMonth.of(2026, 6))) {
			assertThat(ahead.next().rows()).hasSize(SheetReading.AT_A_TIME);
		}
		assertThat(Thread.getAllStackTraces().keySet()).noneMatch((thread) -> thread.getName().equals("table-reading"));
	}

	@Test
	void whatBreaksTheReadingIsToldBehindTheRowsBefore() throws IOException {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> drain(broken(new IOException("gone"))));
		assertThatIllegalStateException().isThrownBy(() -> drain(broken(new StackOverflowError())));
	}

	private static void drain(TableSource file) throws IOException {
		try (ReadAhead ahead = new ReadAhead(file, COLUMNS, YearMonth.of(2026, 6))) {
			while (ahead.next() != null) {
				Thread.onSpinWait();
			}
		}
	}

	private static TableSource text(int rows) {
		StringBuilder text = new StringBuilder(DeclaredFile.HEADER).append('\n');
		String number = SomeNumber.fresh().text();
		for (int row = 0; row < rows; row++) {
			text.append(number).append(",测试人,2026-03,5321.10,是\n");
		}
		return DeclaredFile.source(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static TableSource broken(Throwable how) {
		return new TableSource("申报.csv", 100, () -> new InputStream() {

			private final InputStream start = new ByteArrayInputStream("公民".getBytes(StandardCharsets.UTF_8));

			@Override
			public int read() throws IOException {
				int next = this.start.read();
				if (next < 0 && how instanceof IOException problem) {
					throw problem;
				}
				if (next < 0) {
					throw (Error) how;
				}
				return next;
			}

		});
	}

}
