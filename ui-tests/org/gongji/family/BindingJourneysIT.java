package org.gongji.family;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Mode;
import org.gongji.person.IdentityNumber;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Owners bind relatives, and relatives answer, each on a small phone in large text. */
class BindingJourneysIT {

	private static final String NEXT = "main form button[type=submit]";

	private static final String SEND = "main form[action$='/send'] button[type=submit]";

	private final Browser browser = Browser.shared();

	@Test
	void twoSignInsMakeOneBindingInTieling() throws IOException {
		JsonNode worker = demo("211200").get("worker");
		as("retiree.tieling").open("/my/family");
		this.browser.follow("main a[href='/my/family/new']");
		state(worker.get("name").asString(), worker.get("certno").asString(), "CHILD", "21");
		this.browser.follow(NEXT);
		assertThat(this.browser.text()).contains("还没有绑定", "还没有上传");
		large().inspect("binding-check").assertQuiet();
		large().follow(SEND);
		assertThat(this.browser.text()).contains("第十七条", "请先上传证件照片", "请先看承诺书，签好名再发出");
		large().follow("main a[href$='/papers']");
		Path picture = picture();
		choose("ownerId", picture);
		choose("familyId", picture);
		this.browser.follow(NEXT);
		large().follow("main a[href$='/commitment']");
		this.browser.inspect("binding-commitment").assertQuiet();
		large().fill("name", nameOfWho()).fill("password", "gongji-demo-2026").follow(NEXT);
		assertThat(this.browser.text()).contains("已签名", "下载承诺书");
		large().follow(SEND);
		assertThat(this.browser.text()).contains("等家人同意").doesNotContain(worker.get("certno").asString());
		this.browser.inspect("binding-waiting").assertQuiet();
		as("worker.tieling").open("/my/family");
		this.browser.follow("main a[href='/my/family/confirm']");
		large().follow("main a[href^='/my/family/confirm/']");
		this.browser.inspect("binding-answer").assertQuiet();
		WebElement yes = large().driver().findElement(By.cssSelector("input[name=answer][value=yes]"));
		this.browser.leave(() -> yes.sendKeys(Keys.SPACE, Keys.ENTER));
		assertThat(this.browser.path()).isEqualTo("/my/family");
		assertThat(this.browser.text()).contains("已同意，马上生效");
		this.browser.look(Mode.LIGHT);
	}

	@Test
	void aRelativeInsuredElsewhereIsRefusedInLincang() {
		as("worker.lincang").open("/my/family/new");
		state("远方父", number(LocalDate.of(1955, 3, 4)), "PARENT", "51");
		this.browser.follow(NEXT);
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.text()).contains("第十七条第四项", "只有在本省参保的家人才能绑定");
		assertThat(this.browser.driver().findElement(By.name("name")).getDomProperty("value")).isEqualTo("远方父");
		assertThat(this.browser.driver().switchTo().activeElement().getDomAttribute("class")).contains("error-summary");
		this.browser.inspect("binding-refused").assertQuiet();
	}

	@Test
	void bothParentsBindTheSameChild() throws IOException {
		String child = number(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(6));
		for (String parent : new String[] { "worker.tieling", "retiree.tieling" }) {
			as(parent).open("/my/family/new");
			state("小苗", child, "CHILD", "21");
			this.browser.follow(NEXT);
			String check = this.browser.path();
			large().open(check + "/papers");
			choose("ownerId", picture());
			choose("familyId", picture());
			this.browser.follow(NEXT);
			large().open(check + "/commitment");
			this.browser.fill("name", nameOfWho()).fill("password", "gongji-demo-2026").follow(NEXT);
			large().driver().findElement(By.cssSelector("input[name=guardian][value=yes]")).sendKeys(Keys.SPACE);
			this.browser.follow(SEND);
			assertThat(this.browser.path()).isEqualTo("/my/family");
			assertThat(this.browser.text()).contains("已绑定", "小苗");
		}
		this.browser.look(Mode.LIGHT);
	}

	private Browser as(String user) {
		return this.browser.as(user).look(Mode.PHONE);
	}

	/** Large text on a phone: the page that was loaded last forgets it. */
	private Browser large() {
		this.browser.look(Mode.PHONE);
		this.browser.driver().executeScript("document.documentElement.classList.add('large')");
		return this.browser;
	}

	private void state(String name, String number, String relation, String province) {
		large().fill("name", name).fill("number", number);
		select("relation", relation);
		this.browser.driver().findElement(By.cssSelector("input[name=insured][value=yes]")).sendKeys(Keys.SPACE);
		select("province", province);
	}

	private void select(String name, String value) {
		new Select(this.browser.driver().findElement(By.name(name))).selectByValue(value);
	}

	private void choose(String name, Path file) {
		this.browser.driver().findElement(By.name(name)).sendKeys(file.toString());
	}

	/** The header says who is signed in. */
	private String nameOfWho() {
		return this.browser.driver()
			.findElement(By.cssSelector(".site-who span:not(.visually-hidden)"))
			.getText()
			.strip();
	}

	private static Path picture() throws IOException {
		Path file = Files.createTempFile("certificate", ".jpg");
		Files.write(file, new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3 });
		file.toFile().deleteOnExit();
		return file;
	}

	/** An invented number of an area that does not exist. */
	private static String number(LocalDate born) {
		String first17 = "990000" + born.format(DateTimeFormatter.BASIC_ISO_DATE)
				+ "%03d".formatted(System.nanoTime() % 1000);
		return first17 + IdentityNumber.checkDigit(first17);
	}

	private static JsonNode demo(String region) throws IOException {
		JsonNode all = JsonMapper.builder().build().readTree(Files.readString(Path.of(DemoApplication.context().getEnvironment().getProperty("gongji.home"), "demo.json")));
		return all.valueStream()
			.filter((one) -> one.get("region").asString().equals(region))
			.findFirst()
			.orElseThrow();
	}

}
