package org.gongji.crediting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.gongji.person.IdentityNumber;
import org.gongji.person.People;
import org.gongji.testing.OnPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** 100,000 rows, and files that are made to fill the memory. */
@Tag("night")
@OnPostgres
class LargeDeclarationIT {

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
		List<IdentityNumber> numbers = LargeDeclaration.insured(this.register);
		Employer factory = LargeDeclaration.employer(this.employers);
		Path file = this.dir.resolve("large.xlsx");
		LargeDeclaration.workbook(file, numbers);
		Declaration preview = ((DeclarationFiles.Previewed) this.files.bring(LargeDeclaration.source(file),
				LargeDeclaration.heading(factory), LargeDeclaration.OFFICER))
			.preview();
		assertThat(preview.ready()).isTrue();
		assertThat(this.files.confirm(preview.id(), LargeDeclaration.REGION, LargeDeclaration.OFFICER))
			.isInstanceOf(DeclarationFiles.Done.class);
		assertThat(this.people.count(factory.id(), LargeDeclaration.REGION,
				LargeDeclaration.month(LargeDeclaration.MONTHS - 1)))
			.isEqualTo(LargeDeclaration.PEOPLE);
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
		assertThat(this.files.bring(LargeDeclaration.source(file),
				LargeDeclaration.heading(LargeDeclaration.employer(this.employers)), LargeDeclaration.OFFICER))
			.isInstanceOf(DeclarationFiles.Unreadable.class);
	}

}
