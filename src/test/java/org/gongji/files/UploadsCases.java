package org.gongji.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A file is sealed on the disk and named by a row, or swept away. */
abstract class UploadsCases {

	private static final Region LINCANG = new Region("530900");

	private static final Actor OFFICER = new Actor("bureau-files", Role.BUREAU, LINCANG);

	@Autowired
	Uploads uploads;

	@Autowired
	FileSweep sweep;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Value("${gongji.home}")
	Path home;

	@Test
	void whatWasUploadedIsReadAgainAndWrittenDown() throws IOException {
		byte[] content = pdf("a page " + UUID.randomUUID());
		StoredFile file = kept("扫描\u202E件.PDF", content);
		assertThat(Files.readString(place(file), StandardCharsets.ISO_8859_1)).doesNotContain("a page", "PDF");
		OpenedFile opened = this.uploads.open(OFFICER, LINCANG, file.id());
		assertThat(opened.content()).isEqualTo(content);
		assertThat(opened.file()).isEqualTo(file);
		assertThat(opened.file().downloadName()).isEqualTo("扫描件.PDF");
		assertThat(kept("a.html", content).downloadName()).isEqualTo("a.html.pdf");
		assertThat(opened.download().getHeaders().getFirst("Content-Disposition")).startsWith("attachment; filename");
		assertThat(opened.download().getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(this.jdbc.sql("select act from audit_record where subject_id = ? order by id")
			.param(file.id().value())
			.query(String.class)
			.list()).containsExactly("file.uploaded", "file.read");
		assertThat(this.jdbc.sql("select name_sealed from uploaded_file where id = ?")
			.param(file.id().value())
			.query(String.class)
			.single()).startsWith("v1:").doesNotContain("扫描");
	}

	@Test
	void anotherRegionsFileIsNotThere() {
		StoredFile file = kept("a.pdf", pdf("x"));
		Region other = new Region("620800");
		assertThat(this.uploads.find(other, file.id())).isEmpty();
		assertThatThrownBy(() -> this.uploads.open(OFFICER, other, file.id())).isInstanceOf(MissingRow.class);
	}

	@Test
	void aFileOfAnotherKindSizeOrKeyDoesNotOpen() throws IOException {
		StoredFile file = kept("a.pdf", pdf("x"));
		StoredFile other = kept("b.pdf", pdf("y"));
		for (String change : List.of("kind = 'PNG'", "byte_count = byte_count + 1")) {
			StoredFile one = kept("c.pdf", pdf("z"));
			this.jdbc.sql("update uploaded_file set " + change + " where id = ?").param(one.id().value()).update();
			assertThatThrownBy(() -> this.uploads.open(OFFICER, LINCANG, one.id()))
				.isInstanceOf(IllegalStateException.class);
		}
		Files.copy(place(other), place(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertThatThrownBy(() -> this.uploads.open(OFFICER, LINCANG, file.id()))
			.isInstanceOf(IllegalStateException.class);
		Files.delete(place(other));
		assertThatThrownBy(() -> this.uploads.open(OFFICER, LINCANG, other.id()))
			.isInstanceOf(UncheckedIOException.class)
			.hasMessageContaining(other.id().value().toString());
	}

	@Test
	void theRowStandsInTheCallersTransaction() {
		StoredFile file = this.uploads.store("a.pdf", pdf("x"));
		assertThatThrownBy(() -> this.uploads.record(OFFICER, LINCANG, file))
			.isInstanceOf(IllegalTransactionStateException.class);
		this.transaction.executeWithoutResult((status) -> {
			this.uploads.record(OFFICER, LINCANG, file);
			status.setRollbackOnly();
		});
		assertThat(this.uploads.find(LINCANG, file.id())).isEmpty();
	}

	@Test
	void whatNoRowNamesIsSweptAwayAfterADay() throws IOException {
		StoredFile kept = kept("a.pdf", pdf("kept"));
		StoredFile orphan = this.uploads.store("b.pdf", pdf("orphan"));
		StoredFile young = this.uploads.store("c.pdf", pdf("young"));
		Path draft = place(orphan).resolveSibling(place(orphan).getFileName() + ".draft");
		Files.write(draft, new byte[1]);
		Path strange = Files.write(place(young).resolveSibling("x.sealed"), new byte[1]);
		for (Path old : List.of(place(kept), place(orphan), draft, strange)) {
			Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
		}
		Files.setLastModifiedTime(place(young), FileTime.from(Instant.now().minus(Duration.ofHours(23))));
		this.sweep.sweep();
		assertThat(place(kept)).exists();
		assertThat(place(orphan)).doesNotExist();
		assertThat(draft).doesNotExist();
		assertThat(place(young)).exists();
		assertThat(strange).exists();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# start  | bytes    | fault
			%PDF-    | 5        | -
			%PDF-    | 10485760 | -
			%PDF-    | 10485761 | TOO_LARGE
			<html>   | 6        | UNKNOWN_KIND
			%PDF-    | 0        | EMPTY
			""")
	void whatIsNotTakenIsSaid(String start, int size, FileFault fault) {
		byte[] content = java.util.Arrays.copyOf(start.getBytes(StandardCharsets.US_ASCII), size);
		assertThat(this.uploads.fault(content).orElse(null)).isEqualTo(fault);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# uploaded                | kept
			C:\\dir\\a.pdf            | a.pdf
			/etc/passwd               | passwd
			../../a.pdf               | a.pdf
			'  '                      | file
			""")
	void aNameIsOnlyAName(String uploaded, String name) {
		assertThat(this.uploads.store(uploaded, pdf("x")).name()).isEqualTo(name);
		assertThat(this.uploads.store(null, pdf("x")).name()).isEqualTo("file");
		assertThat(this.uploads.store("长".repeat(300), pdf("x")).name()).hasSize(120);
	}

	private StoredFile kept(String name, byte[] content) {
		StoredFile file = this.uploads.store(name, content);
		this.transaction.executeWithoutResult((status) -> this.uploads.record(OFFICER, LINCANG, file));
		return file;
	}

	private Path place(StoredFile file) {
		String name = file.id().value().toString();
		return this.home.resolve("files").resolve(name.substring(name.length() - 2)).resolve(name + ".sealed");
	}

	private static byte[] pdf(String text) {
		return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
	}

}
