package org.gongji.desk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongji.browser.Browser;
import org.gongji.browser.Mode;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A member narrows the statement, takes the list away, and somebody else verifies it; then
 * reads the year on a small phone in large text.
 */
class MemberYearIT {

	private static final int HEAD = 6;

	private final Browser browser = Browser.shared();

	@Test
	void theListIsTakenAwayAndVerifiedByAnybody() throws IOException, ReaderException {
		this.browser.as("worker.pingliang").open("/my/statement").follow("main .segments a:nth-child(2)");
		this.browser.follow("main nav.segments:nth-of-type(n+2) a[href*='show=out']");
		assertThat(this.browser.text()).contains("支出").doesNotContain("??");
		int listed = Integer.parseInt(find("#take-out").replaceAll("\\D", ""));
		assertThat(listed).isPositive();
		List<Row> rows = sheet(taken("button[formaction$='/excel']"));
		assertThat(rows).hasSize(listed + HEAD);
		byte[] paper = taken("form[action$='/pdf'] button.btn-primary");
		String address = scanned(paper);
		this.browser.assertQuiet();
		this.browser.as(null).open(address.substring(address.indexOf("/verify/")));
		assertThat(this.browser.status()).isEqualTo(200);
		assertThat(this.browser.text().replaceAll("\\s+", " ")).contains("本系统出具的", "医保个人账户明细", "笔数 " + listed + " ", "*");
		this.browser.assertAccessible().assertQuiet();
	}

	@Test
	void theYearIsReadOnASmallPhoneInLargeText() {
		this.browser.as("worker.heilongjiang").open("/my").follow("main .my-more a[href='/my/year']");
		this.browser.look(Mode.PHONE);
		this.browser.driver().executeScript("document.documentElement.classList.add('large')");
		assertThat(this.browser.text()).contains("钱的进出", "医保报销用到哪里了", "起付线", "年度限额", "家人用了我多少钱", "我用了家人多少钱")
			.doesNotContain("??");
		assertThat((Boolean) this.browser.driver()
			.executeScript("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.isTrue();
		this.browser.driver().executeScript("document.documentElement.classList.remove('large')");
		this.browser.inspect("year").assertQuiet();
	}

	/** What the form of this button gives, sent as the page would send it. */
	private byte[] taken(String button) {
		Object data = this.browser.driver().executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				const button = document.querySelector(arguments[0]);
				const address = button.hasAttribute('formaction') ? button.formAction : button.form.action;
				fetch(address, { method: 'POST', body: new URLSearchParams(new FormData(button.form)) })
					.then((answer) => answer.arrayBuffer())
					.then((bytes) => done(btoa(new Uint8Array(bytes).reduce((all, one) => all + String.fromCharCode(one), ''))));
				""", button);
		return Base64.getDecoder().decode(data.toString());
	}

	private static List<Row> sheet(byte[] file) throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			return book.getFirstSheet().read();
		}
	}

	private static String scanned(byte[] file) throws IOException, ReaderException {
		try (PDDocument document = Loader.loadPDF(file)) {
			BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 300);
			int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
			return new QRCodeReader()
				.decode(new BinaryBitmap(
						new HybridBinarizer(new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels))),
						Map.of(DecodeHintType.TRY_HARDER, true))
				.getText();
		}
	}

	private String find(String selector) {
		return this.browser.driver().findElement(By.cssSelector(selector)).getText();
	}

}
