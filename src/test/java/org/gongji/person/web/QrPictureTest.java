package org.gongji.person.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrPictureTest {

	private static final int BORDER = 4;

	@Test
	void aScannerReadsTheDigitsFromThePicture() throws Exception {
		String digits = "281370626511553600";
		QrPicture picture = QrPicture.of(digits);
		int modules = picture.size() - 2 * BORDER;
		BitMatrix matrix = new BitMatrix(modules);
		Matcher dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(picture.path());
		while (dark.find()) {
			matrix.set(Integer.parseInt(dark.group(1)) - BORDER, Integer.parseInt(dark.group(2)) - BORDER);
		}
		assertThat(new Decoder().decode(matrix).getText()).isEqualTo(digits);
	}

}
