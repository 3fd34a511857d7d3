package org.gongji.files;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A page becomes a PDF with its own fonts and nothing from outside. */
class PaperPressTest {

	private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T10:15:30.123456+08:00");

	private final PaperPress press = press();

	@Test
	void theTextIsThereWithFontsOfItsOwn() throws IOException {
		byte[] file = print("<h1>账户明细</h1><p>Balance −1,234.50 元 · <b>张*三</b></p>");
		assertThat(text(file)).contains("账户明细", "Balance −1,234.50 元", "张*三");
		try (PDDocument document = Loader.loadPDF(file)) {
			List<String> strange = new ArrayList<>();
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					if (!font.isEmbedded()) {
						strange.add(font.getName());
					}
				}
			}
			assertThat(strange).isEmpty();
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("样张");
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
		}
	}

	@Test
	void theSamePageAtTheSameMomentIsTheSameFile() {
		assertThat(print("<p>一</p>")).isEqualTo(print("<p>一</p>"));
		assertThat(print("<p>一</p>")).isNotEqualTo(print("<p>二</p>"));
		assertThat(print("<p>一</p>"))
			.isNotEqualTo(this.press.print(page("<p>一</p>"), PaperKind.Size.A4, AT.plusSeconds(1)));
	}

	@ParameterizedTest
	@CsvSource({ "A4, 595, 842", "A5, 420, 595" })
	void aSheetHasItsSize(PaperKind.Size size, int width, int height) throws IOException {
		try (PDDocument document = Loader.loadPDF(this.press.print(page("<p>一</p>"), size, AT))) {
			assertThat(Math.round(document.getPage(0).getMediaBox().getWidth())).isEqualTo(width);
			assertThat(Math.round(document.getPage(0).getMediaBox().getHeight())).isEqualTo(height);
		}
	}

	@Test
	void aLongPaperRepeatsItsHeadAndCountsItsPages() throws IOException {
		String rows = "<tr><td>一行</td></tr>".repeat(120);
		byte[] file = print(
				"<div class=\"foot\">底 <span class=\"page-number\"></span> / <span class=\"page-count\"></span></div>"
						+ "<table><thead><tr><th>表头</th></tr></thead><tbody>" + rows + "</tbody></table>");
		int pages;
		try (PDDocument document = Loader.loadPDF(file)) {
			pages = document.getNumberOfPages();
		}
		assertThat(pages).isGreaterThan(2);
		assertThat(text(file).split("表头", -1)).hasSize(pages + 1);
		assertThat(text(file)).contains("底 1 / " + pages, "底 " + pages + " / " + pages);
	}

	@Test
	void aCharacterThatNoFontHasIsToldByItsCode() throws IOException {
		assertThat(text(print("<p>\uD842\uDFB7田</p>"))).contains("〓田 (〓 GB 18030: 9534B235)");
	}

	@Test
	void nothingIsFetched(@TempDir Path folder) throws IOException {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
		try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
			String site = "http://127.0.0.1:" + server.getLocalPort() + "/";
			server.setSoTimeout(300);
			byte[] file = this.press.print(
					page("<p>一</p><img alt=\"a\" src=\"" + site + "a.png\" /><object data=\"" + site
							+ "b\" type=\"image/svg+xml\"></object><img alt=\"b\" src=\"" + secret.toUri()
							+ "\" /><a href=\"x\" download=\"y\">z</a><style>@import url(" + site
							+ "c.css); @font-face { font-family: F; src: url(" + site
							+ "f.ttf); } p { font-family: F; background: url(" + site + "d.png) }</style>")
						.replace("</head>", "<link rel=\"stylesheet\" href=\"" + site + "e.css\" /></head>"),
					PaperKind.Size.A4, AT);
			assertThat(text(file)).contains("一").doesNotContain("SECRET");
			assertThatThrownBy(() -> answer(server)).isInstanceOf(SocketTimeoutException.class);
		}
	}

	@Test
	void anEntityReadsNoFile(@TempDir Path folder) throws IOException {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
		String page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + page("<p>一&x;</p>");
		assertThat(text(this.press.print(page, PaperKind.Size.A4, AT))).doesNotContain("SECRET");
	}

	private static void answer(ServerSocket server) throws IOException {
		try (Socket asked = server.accept(); OutputStream out = asked.getOutputStream()) {
			out.write("HTTP/1.0 404 x\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		}
	}

	private byte[] print(String body) {
		return this.press.print(page(body), PaperKind.Size.A4, AT);
	}

	private static String page(String body) {
		return "<html lang=\"zh-CN\"><head><title>样张</title><meta name=\"description\" content=\"样张\" /></head><body>"
				+ body + "</body></html>";
	}

	static String text(byte[] file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file)) {
			PDFTextStripper reader = new PDFTextStripper();
			reader.setSortByPosition(true);
			return reader.getText(document);
		}
	}

	private static PaperPress press() {
		try {
			return new PaperPress();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
