package org.gongji.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldCipherTest {

	private static final String NUMBER = "990101194912310021";

	@TempDir
	Path home;

	@ParameterizedTest
	@ValueSource(strings = { "aes", "sm4" })
	void opensWhatItSealed(String suite) {
		FieldCipher cipher = new FieldCipher(keys(), suite);
		String sealed = cipher.seal(NUMBER, "person.certificate");
		assertThat(sealed).startsWith("v1:" + suite + ":1:").doesNotContain(NUMBER);
		assertThat(cipher.seal(NUMBER, "person.certificate")).as("never the same twice").isNotEqualTo(sealed);
		assertThat(cipher.open(sealed, "person.certificate")).isEqualTo(NUMBER);
		assertThat(cipher.open(cipher.seal("", "c"), "c")).isEmpty();
		assertThat(cipher.open(cipher.seal("𠮷·张", "c"), "c")).isEqualTo("𠮷·张");
	}

	@ParameterizedTest
	@ValueSource(strings = { "aes", "sm4" })
	void refusesAnotherContext(String suite) {
		FieldCipher cipher = new FieldCipher(keys(), suite);
		String sealed = cipher.seal(NUMBER, "person.certificate");
		assertThatThrownBy(() -> cipher.open(sealed, "person.phone")).isInstanceOf(IllegalStateException.class)
			.hasMessageNotContaining(NUMBER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "aes", "sm4" })
	void refusesEveryChangedByte(String suite) {
		FieldCipher cipher = new FieldCipher(keys(), suite);
		String sealed = cipher.seal("138", "c");
		int start = sealed.lastIndexOf(':') + 1;
		byte[] body = Base64.getDecoder().decode(sealed.substring(start));
		for (int i = 0; i < body.length; i++) {
			byte[] changed = body.clone();
			changed[i] ^= 1;
			String tampered = sealed.substring(0, start) + Base64.getEncoder().encodeToString(changed);
			assertThatThrownBy(() -> cipher.open(tampered, "c")).isInstanceOf(IllegalStateException.class);
		}
	}

	@Test
	void refusesWhatIsNotSealed() {
		FieldCipher cipher = new FieldCipher(keys(), "aes");
		String sealed = cipher.seal(NUMBER, "c");
		for (String text : new String[] { "", NUMBER, "v1:aes:1:", "v1:aes:1:AAAA", "v2" + sealed.substring(2),
				sealed.replace("v1:aes", "v1:sm4"), sealed.replace("aes:1:", "aes:2:") }) {
			assertThatThrownBy(() -> cipher.open(text, "c")).isInstanceOf(IllegalStateException.class);
		}
	}

	@Test
	void theNewestKeySealsAndOlderOnesStillOpen() throws IOException {
		String before = new FieldCipher(keys(), "aes").seal(NUMBER, "c");
		Path directory = this.home.resolve("keys");
		Files.writeString(directory.resolve("field-10.key"), Base64.getEncoder().encodeToString(new byte[32]));
		FieldCipher rotated = new FieldCipher(keys(), "sm4");
		assertThat(rotated.open(before, "c")).isEqualTo(NUMBER);
		String after = rotated.seal(NUMBER, "c");
		assertThat(after).startsWith("v1:sm4:10:");
		Files.delete(directory.resolve("field-1.key"));
		FieldCipher retired = new FieldCipher(keys(), "aes");
		assertThat(retired.open(after, "c")).isEqualTo(NUMBER);
		assertThatThrownBy(() -> retired.open(before, "c")).hasMessageContaining("Field key 1 is missing");
	}

	@Test
	void unknownSuiteIsRefusedAtStart() {
		assertThatThrownBy(() -> new FieldCipher(keys(), "des")).hasMessageContaining("aes or sm4");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void keysAreForTheOwnerAlone() throws IOException {
		new FieldCipher(keys(), "aes").seal("x", "c");
		Path directory = this.home.resolve("keys");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
		try (var files = Files.list(directory)) {
			assertThat(files).filteredOn((file) -> file.toString().endsWith(".key"))
				.hasSize(2)
				.allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.isEqualTo("rw-------"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "field-1.key", "index.key" })
	void aLostKeyIsNotReplacedInSilence(String lost) throws IOException {
		new FieldCipher(keys(), "aes").seal("x", "c");
		Files.delete(this.home.resolve("keys").resolve(lost));
		assertThatThrownBy(() -> new FieldCipher(keys(), "aes").seal("x", "c")).hasMessageContaining("restore it");
	}

	@Test
	void aShortKeyIsRefused() throws IOException {
		new FieldCipher(keys(), "aes").seal("x", "c");
		Files.writeString(this.home.resolve("keys/field-2.key"), Base64.getEncoder().encodeToString(new byte[31]));
		assertThatThrownBy(() -> new FieldCipher(keys(), "aes").seal("x", "c")).hasMessageContaining("31 bytes");
	}

	@Test
	void aGivenDirectoryMustExist() throws IOException {
		Path outside = this.home.resolve("mounted");
		Keys keys = new Keys(this.home, outside.toString());
		assertThatThrownBy(keys::newest).hasMessageContaining("no directory");
		Files.createDirectory(outside);
		assertThat(keys.newest()).isEqualTo(1);
		assertThat(outside.resolve("index.key")).exists();
		assertThat(this.home.resolve("keys")).doesNotExist();
	}

	@Test
	void theIndexIsStableAndBoundToItsContext() {
		BlindIndex index = new BlindIndex(keys());
		String found = index.of(NUMBER, "person.certificate");
		assertThat(found).matches("[0-9a-f]{64}");
		assertThat(new BlindIndex(keys()).of(NUMBER, "person.certificate")).isEqualTo(found);
		assertThat(index.of(NUMBER, "person.phone")).isNotEqualTo(found);
		assertThat(index.of("ab", "c")).isNotEqualTo(index.of("b", "ca"));
		assertThat(new BlindIndex(new Keys(this.home.resolve("other"), "")).of(NUMBER, "person.certificate"))
			.isNotEqualTo(found);
	}

	private Keys keys() {
		return new Keys(this.home, "");
	}

}
