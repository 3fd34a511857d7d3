package org.gongji.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.money.Money;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A paper is printed, recorded, kept, and verified by anybody who holds it. */
abstract class PapersCases {

	private static final Region LINCANG = new Region("530900");

	private static final Actor MEMBER = new Actor("member-papers", Role.MEMBER, LINCANG);

	private static final PaperKind KIND = new PaperKind("files.verify.title", PaperKind.Size.A4);

	@Autowired
	Papers papers;

	@Autowired
	Uploads uploads;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	WebApplicationContext context;

	private MockMvc pages;

	@BeforeEach
	void visit() {
		this.pages = Visitors.pages(this.context);
	}

	@Test
	void theTemplateIsPrintedInTheLanguageAsked() throws IOException {
		Paper zh = paper(Locale.SIMPLIFIED_CHINESE);
		assertThat(PaperPressTest.text(zh.bytes())).contains("核验材料", "张*三", "1,234.50 元", "核验码 " + zh.code().grouped(),
				"临沧", "/verify/" + zh.code());
		assertThat(zh.digest()).isEqualTo(Uploads.digest(zh.bytes()));
		Paper en = paper(Locale.ENGLISH);
		assertThat(PaperPressTest.text(en.bytes())).contains("Verify a paper", "张*三", "Code " + en.code().grouped());
		assertThat(en.code()).isNotEqualTo(zh.code());
	}

	@Test
	void theQrOnThePaperLeadsToItsPage() throws Exception {
		Paper paper = paper(Locale.SIMPLIFIED_CHINESE);
		assertThat(scanned(paper.bytes())).endsWith("/verify/" + paper.code());
	}

	@Test
	void aRecordedPaperTellsItsFactsAndNoMore() throws Exception {
		Paper paper = paper(Locale.SIMPLIFIED_CHINESE);
		this.papers.record(MEMBER, paper);
		this.pages.perform(get("/verify/" + paper.code()))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("核验材料"), containsString("张*三"), containsString("1,234.50"),
					containsString(paper.digest()), containsString("临沧"), not(containsString("member-papers")))));
		assertThat(this.jdbc.sql("select count(*) from audit_record where act = 'paper.made' and detail like ?")
			.param("%" + paper.digest() + "%")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void aPaperThatWasNotRecordedIsUnknown() throws Exception {
		see("/verify/" + paper(Locale.SIMPLIFIED_CHINESE).code(), "没有找到这份材料");
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000000000000000000000000", "x", "..%20", "%F0%9F%98%80" })
	void anUnknownCodeIsAnsweredCalmly(String code) throws Exception {
		see("/verify/" + code, "请不要采用这份材料");
	}

	@Test
	void whatIsTypedLeadsToThePaperOrIsAskedAgain() throws Exception {
		PaperCode code = PaperCode.fresh();
		this.pages.perform(get("/verify").param("code", code.grouped().toLowerCase(Locale.ROOT)))
			.andExpect(redirectedUrl("/verify/" + code));
		this.pages.perform(get("/verify").param("code", "<b>12</b>"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(allOf(containsString("26 位字母和数字，请"), containsString("&lt;b&gt;12&lt;/b&gt;"))));
		this.pages.perform(get("/verify")).andExpect(status().isOk());
	}

	@Test
	void whoLooksUpTooManyIsAskedToWait() throws Exception {
		for (int count = 0; count < 60; count++) {
			look("203.0.113.9").andExpect(status().isNotFound());
		}
		look("203.0.113.9").andExpect(status().isTooManyRequests())
			.andExpect(content().string(containsString("请过几分钟再试")));
		look("203.0.113.10").andExpect(status().isNotFound());
	}

	@Test
	void aKeptPaperIsASealedFile() {
		Paper paper = paper(Locale.SIMPLIFIED_CHINESE);
		assertThatThrownBy(() -> this.papers.keep(MEMBER, paper, "承诺书"))
			.isInstanceOf(IllegalTransactionStateException.class);
		StoredFile file = this.transaction.execute((status) -> this.papers.keep(MEMBER, paper, "承诺书"));
		assertThat(file.digest()).isEqualTo(paper.digest());
		OpenedFile opened = this.uploads.open(MEMBER, LINCANG, file.id());
		assertThat(opened.content()).isEqualTo(paper.bytes());
		assertThat(opened.file().downloadName()).isEqualTo("承诺书.pdf");
		assertThat(this.papers.find(paper.code())).hasValueSatisfying((known) -> {
			assertThat(known.digest()).isEqualTo(file.digest());
			assertThat(known.facts()).isEqualTo(paper.facts());
			assertThat(known.madeAt().toInstant()).isEqualTo(paper.madeAt().toInstant());
		});
	}

	@Test
	void aPaperOfAnActThatFailedIsUnknown() {
		Paper paper = paper(Locale.SIMPLIFIED_CHINESE);
		this.transaction.executeWithoutResult((status) -> {
			this.papers.record(MEMBER, paper);
			status.setRollbackOnly();
		});
		assertThat(this.papers.find(paper.code())).isEmpty();
	}

	@Test
	void theDownloadHasASafeName() {
		String header = paper(Locale.SIMPLIFIED_CHINESE).download("明细\r\n../x\u202E")
			.getHeaders()
			.getFirst("Content-Disposition");
		assertThat(header).startsWith("attachment; ").doesNotContain("\r", "\n", "/", "%E2%80%AE").endsWith("x.pdf");
	}

	private Paper paper(Locale locale) {
		return this.papers.make(new PaperOrder(KIND, LINCANG, locale, "testing/paper",
				Map.of("name", "张*三", "amount", Money.ofYuan("1234.50"), "rows", List.of("一", "二")),
				List.of(new PaperFact("files.verify.kind", "张*三"), new PaperFact("files.verify.made", "1,234.50"))));
	}

	private void see(String path, String words) throws Exception {
		this.pages.perform(get(java.net.URI.create(path)))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString(words)));
	}

	private org.springframework.test.web.servlet.ResultActions look(String address) throws Exception {
		return this.pages.perform(get("/verify/" + PaperCode.fresh()).secure(true).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		}));
	}

	/** Reads the QR code from the picture of the first sheet. */
	static String scanned(byte[] file) throws Exception {
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

}
