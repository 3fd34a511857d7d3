package org.gongji.proxy;

import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.family.Families;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Visit;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person commits to at the window stands on the form that they sign. */
@Import(Families.class)
abstract class SignedTextCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Families families;

	private final IdentityNumber number = Families.born(1980);

	private final IdentityNumber relative = Families.born(1955);

	private Visit visit;

	@BeforeEach
	void someoneIsServed() throws Exception {
		PersonId person = this.families.known(Families.TIELING, "钱户主", this.number);
		this.visit = Visit.of(Visitors.pages(this.context), new SignedIn(UUID.randomUUID(),
				"clerk." + UUID.randomUUID().toString().substring(0, 8), "一号窗口", Role.CLERK, "211200", null));
		String serve = "/window/people/" + person + "/service";
		this.visit.page(serve);
		this.visit.send(serve, "certificate", "RESIDENT_ID", "number", this.number.text(), "photo", "true", "own",
				SomeNumber.fresh().text());
	}

	@Test
	void theWholeLetterIsOnTheForm() throws Exception {
		String proposal = stated("/my/family/new", "孙母亲");
		assertThat(this.visit.page(proposal + "/commitment")).contains("承诺书全文会印在窗口代办单上", "我自愿让我的父母孙母亲")
			.doesNotContain("commitment.pdf");
		assertThat(this.visit.open(proposal + "/commitment.pdf").getStatus()).as("nothing signed yet").isEqualTo(404);
		this.visit.page(proposal + "/commitment");
		assertThat(this.visit.send(proposal + "/commitment").getRedirectedUrl()).isEqualTo(proposal);
		assertThat(text(this.visit.open(proposal + "/commitment.pdf").getContentAsByteArray())).contains("在窗口代办单上签名");
		assertThat(printed()).contains("窗口代办单", "本人签名的承诺书", "我是钱户主", "我自愿让我的父母孙母亲", "不套取现金", "由我负责", "承诺书版本", "本人签名")
			.doesNotContain(this.number.text(), this.relative.text());
	}

	@Test
	void whatWasChangedAfterwardsIsNotSignedFor() throws Exception {
		String proposal = stated("/my/family/new", "孙母亲");
		this.visit.page(proposal + "/commitment");
		this.visit.send(proposal + "/commitment");
		this.visit.page(proposal + "/change");
		stated(proposal + "/change", "孙姑母");
		assertThat(printed()).contains("签家庭共济承诺书").doesNotContain("我自愿让我的", "孙母亲", "孙姑母");
	}

	private String stated(String path, String name) throws Exception {
		this.visit.page(path);
		return this.visit
			.send(path, "request", RequestId.fresh().text(), "name", name, "kind", "RESIDENT_ID", "number",
					this.relative.text(), "relation", "PARENT", "insured", "yes", "province", "21")
			.getRedirectedUrl();
	}

	private String printed() throws Exception {
		this.visit.page("/my");
		String slip = this.visit.send("/acting/end").getRedirectedUrl();
		this.visit.page(slip);
		assertThat(this.visit.send(slip + "/print").getRedirectedUrl()).isEqualTo(slip);
		return text(this.visit.open(slip + "/form").getContentAsByteArray());
	}

	private static String text(byte[] file) throws Exception {
		try (PDDocument document = Loader.loadPDF(file)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s", "");
		}
	}

}
