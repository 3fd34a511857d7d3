package org.gongji.files;

import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileKindTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# first bytes             | kind
			255044462d312e37          | PDF
			255044462d                | PDF
			2550444620                | -
			25504446                  | -
			ffd8ffe0                  | JPEG
			ffd8ff                    | JPEG
			ffd8                      | -
			89504e470d0a1a0a00        | PNG
			89504e470d0a1a            | -
			89504e470a1a0a00          | -
			504b0304                  | -
			3c68746d6c3e              | -
			0a255044462d              | -
			''                        | -
			""")
	void theFirstBytesTellTheKind(String hex, FileKind kind) {
		assertThat(FileKind.of(HexFormat.of().parseHex(hex)).orElse(null)).isEqualTo(kind);
	}

}
