package org.gongji.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileCipherTest {

	private static final byte[] CONTENT = "a scan\nof a page".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path home;

	@ParameterizedTest
	@ValueSource(strings = { "aes", "sm4" })
	void opensWhatItSealedAndNothingElse(String suite) {
		FileCipher cipher = new FileCipher(keys(), suite);
		byte[] sealed = cipher.seal(CONTENT, "c");
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).startsWith("gongji-file:v1:" + suite + ":1\n")
			.doesNotContain("scan");
		assertThat(cipher.open(sealed, "c")).isEqualTo(CONTENT);
		assertThat(cipher.seal(CONTENT, "c")).as("never the same twice").isNotEqualTo(sealed);
		assertThatThrownBy(() -> cipher.open(sealed, "d")).isInstanceOf(IllegalStateException.class);
		for (int at = 0; at < sealed.length; at++) {
			byte[] changed = sealed.clone();
			changed[at] ^= 1;
			assertThatThrownBy(() -> cipher.open(changed, "c")).isInstanceOf(IllegalStateException.class);
			byte[] cut = Arrays.copyOf(sealed, at);
			assertThatThrownBy(() -> cipher.open(cut, "c")).isInstanceOf(IllegalStateException.class);
		}
	}

	@Test
	void eitherSuiteOpensTheOthersFiles() {
		byte[] sealed = new FileCipher(keys(), "sm4").seal(CONTENT, "c");
		assertThat(new FileCipher(keys(), "aes").open(sealed, "c")).isEqualTo(CONTENT);
	}

	@Test
	void aFieldIsNoFile() {
		byte[] field = new FieldCipher(keys(), "aes").seal("x", "c").getBytes(StandardCharsets.UTF_8);
		assertThatThrownBy(() -> new FileCipher(keys(), "aes").open(field, "c"))
			.isInstanceOf(IllegalStateException.class);
	}

	private Keys keys() {
		return new Keys(this.home, "");
	}

}
