package org.gongji.family;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.gongji.browser.Browser;
import org.gongji.browser.Keyboard;
import org.gongji.browser.Mode;
import org.gongji.person.IdentityNumber;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** A child is bound in large text on a small phone, and no pointer is touched. */
class KeyboardJourneyIT {

	private static final String LARGE = ".site-look button[name=large]";

	private static final String NEXT = "main form:not([action$='/send']) .btn-primary";

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	@TempDir
	Path dir;

	@AfterEach
	void asItWas() {
		if (large()) {
			this.browser.follow(LARGE);
		}
		this.browser.look(Mode.LIGHT);
	}

	@Test
	void aChildIsBoundByKeysAlone() throws IOException {
		this.browser.as("worker.tieling").look(Mode.PHONE).open("/my");
		this.keys.to(LARGE).enter();
		assertThat(large()).isTrue();
		this.keys.to(".site-menu a[href='/my/family']").enter();
		this.keys.to("main a[href='/my/family/new']").enter();
		this.keys.to("input[name=name]").type("小禾");
		this.keys.to("select[name=relation]").choose("CHILD");
		this.keys.to(NEXT).enter();
		assertThat(this.browser.status()).isEqualTo(422);
		this.keys.to("input[name=number]").type(number());
		this.keys.to("input[name=insured]").type(Keys.SPACE);
		this.keys.to("select[name=province]").choose("21");
		this.keys.to(NEXT).enter();
		assertThat(this.browser.text()).contains("小禾", "还没有上传");

		this.keys.to("main a[href$='/papers']").enter();
		this.keys.to("input[name=ownerId]").type(picture());
		this.keys.to("input[name=familyId]").type(picture());
		this.keys.to(NEXT).enter();
		this.keys.to("main a[href$='/commitment']").enter();
		this.keys.to("input[name=name]").type(nameOfWho());
		this.keys.to("input[name=password]").type("gongji-demo-2026");
		this.keys.to(NEXT).enter();
		this.keys.to("input[name=guardian]").type(Keys.SPACE);
		this.keys.to("main form[action$='/send'] .btn-primary").enter();
		assertThat(this.browser.path()).isEqualTo("/my/family");
		assertThat(this.browser.text()).contains("已绑定", "小禾");
		assertThat(large()).isTrue();
		this.browser.assertQuiet();
	}

	private boolean large() {
		return Boolean.TRUE
			.equals(this.browser.driver().executeScript("return document.documentElement.classList.contains('large')"));
	}

	/** The header says who is signed in. */
	private String nameOfWho() {
		return this.browser.driver()
			.findElement(By.cssSelector(".site-who span:not(.visually-hidden)"))
			.getText()
			.strip();
	}

	/** An invented number of a child of six, of an area that does not exist. */
	private static String number() {
		String born = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(6).format(DateTimeFormatter.BASIC_ISO_DATE);
		String first17 = "990000" + born + Town.digits(3);
		return first17 + IdentityNumber.checkDigit(first17);
	}

	private String picture() throws IOException {
		return Files.write(this.dir.resolve("certificate.jpg"),
				new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3 })
			.toString();
	}

}
