package org.gongji.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.gongji.catalogue.ImportFiles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which files open as one text, and what ends the reading of the others. */
class PackedTextTest {

	private static final byte[] ROWS = ImportFiles.text("a\tb", "c\td");

	@Test
	void aTextAndAZipOfItReadTheSame() throws IOException {
		assertThat(lines(ROWS)).containsExactly("a\tb", "c\td");
		assertThat(lines(ImportFiles.zip("1301_目录.TXT", ROWS))).containsExactly("a\tb", "c\td");
	}

	@Test
	void marksAndWindowsLineEndsGo() throws IOException {
		assertThat(lines(bytes("\uFEFFa\r\nb\r\n"))).containsExactly("a", "b");
		assertThat(lines(bytes("a\n\nb"))).containsExactly("a", "", "b");
		assertThat(lines(bytes("a\rb"))).containsExactly("a\rb");
	}

	@Test
	void gbkReadsAsBrokenCharacters() throws IOException {
		assertThat(lines("阿司匹林\tx".getBytes(Charset.forName("GBK"))).get(0)).contains("\uFFFD");
		assertThat(lines("阿司匹林\tx".getBytes(Charset.forName("GB18030"))).get(0)).contains("\uFFFD");
	}

	@Test
	void aRowIsHeldUpToALimit() throws IOException {
		byte[] fits = new byte[TextLines.LONGEST];
		Arrays.fill(fits, (byte) 'x');
		TextLines lines = new TextLines(new ByteArrayInputStream(fits));
		assertThat(lines.next()).isTrue();
		assertThat(lines.overlong()).isFalse();
		byte[] tooLong = Arrays.copyOf(fits, fits.length + 4);
		System.arraycopy(bytes("x\nyz"), 0, tooLong, fits.length, 4);
		lines = new TextLines(new ByteArrayInputStream(tooLong));
		assertThat(lines.next()).isTrue();
		assertThat(lines.overlong()).isTrue();
		assertThat(lines.next()).isTrue();
		assertThat(lines.overlong()).isFalse();
		assertThat(lines.text()).isEqualTo("yz");
		assertThat(lines.number()).isEqualTo(2);
		assertThat(lines.next()).isFalse();
	}

	@Test
	void filesThatAreNoText() {
		refused(new byte[0], FileProblem.EMPTY);
		refused("阿司匹林".getBytes(StandardCharsets.UTF_16), FileProblem.UTF16);
		refused("abc".getBytes(StandardCharsets.UTF_16LE), FileProblem.UTF16);
		refused(new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 }, FileProblem.NOT_TEXT);
		refused(bytes("%PDF-1.7"), FileProblem.NOT_TEXT);
	}

	@Test
	void zipsThatAreNoCatalogue() {
		refused(ImportFiles.zip("[Content_Types].xml", ROWS), FileProblem.ZIP_WITHOUT_TXT);
		refused(ImportFiles.zip("folder/", new byte[0]), FileProblem.ZIP_WITHOUT_TXT);
		refused(ImportFiles.zip(new String[] { "a.txt", "b.txt" }, ROWS), FileProblem.ZIP_WITH_SEVERAL);
		refused(bytes("PK no zip at all"), FileProblem.ZIP_WITHOUT_TXT);
		byte[] whole = ImportFiles.zip("a.txt", ImportFiles.text(ImportFiles.digits(5000)));
		refused(Arrays.copyOf(whole, 300), FileProblem.ZIP_BROKEN);
	}

	@Test
	void aZipBombEndsEarly() {
		refused(ImportFiles.zip("a.txt", new byte[20 * 1024 * 1024]), FileProblem.ZIP_BOMB);
	}

	private static List<String> lines(byte[] content) throws IOException {
		List<String> found = new ArrayList<>();
		try (InputStream text = PackedText.open(new ByteArrayInputStream(content), content.length)) {
			TextLines lines = new TextLines(text);
			while (lines.next()) {
				found.add(lines.text());
			}
		}
		return found;
	}

	private static void refused(byte[] content, FileProblem problem) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> lines(content))
			.extracting(UnreadableFile::problem)
			.isEqualTo(problem);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
