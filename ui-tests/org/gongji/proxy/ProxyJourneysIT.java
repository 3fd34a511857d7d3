package org.gongji.proxy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Mode;
import org.gongji.person.Disclosed;
import org.gongji.person.Disclosure;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.person.SomeNumber;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A clerk binds a child for somebody without a phone; a child helps on a small phone. */
class ProxyJourneysIT {

	private static final String NEXT = "main form button[type=submit]";

	private static final Region LINCANG = new Region("530900");

	private final Browser browser = Browser.shared();

	@Test
	void aClerkBindsAChildForWhoHasNoPhone() throws IOException {
		PersonId person = DemoApplication.town().personWith(LINCANG, "800");
		this.browser.as("clerk.lincang").open("/window/people/" + person);
		key(Keys.F2, "/window/people/" + person + "/service");
		this.browser.inspect("proxy-serve");
		key(Keys.F8, null);
		assertThat(this.browser.text()).contains("请先核对照片和本人");
		this.browser.fill("number", number(person));
		this.browser.driver().findElement(By.name("photo")).sendKeys(Keys.SPACE);
		this.browser.driver().findElements(By.name("own")).forEach((own) -> own.sendKeys(SomeNumber.fresh().text()));
		key(Keys.F8, "/my");
		assertThat(this.browser.text()).contains("窗口代办", "800.00");
		this.browser.inspect("proxy-home").assertQuiet();
		this.browser.open("/my/code");
		assertThat(this.browser.text()).contains("这一页只能本人使用");
		this.browser.inspect("proxy-closed");
		bindChild();
		this.browser.inspect("proxy-bound").assertQuiet();
		this.browser.follow(".acting button");
		String slip = this.browser.path();
		assertThat(this.browser.text()).contains("缺签字扫描件", "家庭共济");
		key(Keys.F9, slip);
		assertThat(this.browser.text()).contains("已生成 1 次", "打开代办单（PDF）");
		this.browser.inspect("proxy-slip").assertQuiet();
		this.browser.driver().findElement(By.id("scan")).sendKeys(scan().toString());
		key(Keys.F8, slip);
		assertThat(this.browser.text()).contains("已办结", "下载签字的代办单");
		this.browser.inspect("proxy-slip-done").open("/window/services");
		this.browser.inspect("proxy-slips").assertQuiet();
		this.browser.as("audit.lincang").open("/audit?behalf=" + slip.substring(slip.lastIndexOf('/') + 1));
		assertThat(this.browser.text()).contains("clerk.lincang", "窗口代办", person.toString(), "家庭共济");
		this.browser.inspect("proxy-audit").assertQuiet();
	}

	@Test
	void aChildHelpsOnASmallPhone() throws IOException {
		JsonNode child = demo("610100").get("worker");
		as("retiree.xian").open("/my");
		large().follow("main a[href='/my/helpers']");
		large().follow("main a[href='/my/helpers/new']");
		large().fill("name", child.get("name").asString()).fill("number", child.get("certno").asString());
		this.browser.inspect("helper-new");
		large().follow(NEXT);
		assertThat(this.browser.text()).contains("还没有生效", "付款码、密码");
		this.browser.inspect("helper-check").assertQuiet();
		large().follow("main form button[value=name]");
		String mandate = this.browser.path();
		assertThat(this.browser.text()).contains("等对方同意");
		this.browser.inspect("helper-named").assertQuiet();
		as("worker.xian").open("/my/helpers");
		this.browser.inspect("helper-asked").assertQuiet();
		large().follow("main form[action$='/accept'] button");
		large().follow("main form[action$='/act'] button");
		assertThat(this.browser.path()).isEqualTo("/my");
		assertThat(this.browser.text()).contains("您正在帮");
		this.browser.inspect("helper-acts").assertQuiet();
		large().open("/my/card/loss").follow(NEXT);
		assertThat(this.browser.path()).isEqualTo("/my/card/lost");
		as("retiree.xian").open("/my/messages");
		assertThat(this.browser.text()).contains("代办人替您办了", "挂失社会保障卡");
		large().open(mandate);
		assertThat(this.browser.text()).contains("挂失社会保障卡");
		this.browser.inspect("helper-done").assertQuiet();
		large().follow("main form[action$='/withdraw'] button");
		assertThat(this.browser.text()).contains("已经取消");
		as("worker.xian").open("/my/card");
		assertThat(this.browser.text()).contains("代办已经结束");
		this.browser.inspect("helper-over");
		this.browser.open("/my");
		assertThat(this.browser.text()).contains(child.get("name").asString() + "，您好").doesNotContain("您正在帮");
		this.browser.look(Mode.LIGHT);
	}

	private void bindChild() {
		this.browser.open("/my/family/new");
		String first17 = "990000"
				+ LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(3).format(DateTimeFormatter.BASIC_ISO_DATE) + "123";
		this.browser.fill("name", "小树").fill("number", first17 + IdentityNumber.checkDigit(first17));
		new Select(this.browser.driver().findElement(By.name("relation"))).selectByValue("CHILD");
		this.browser.driver().findElement(By.cssSelector("input[name=insured][value=yes]")).sendKeys(Keys.SPACE);
		new Select(this.browser.driver().findElement(By.name("province"))).selectByValue("53");
		this.browser.follow(NEXT);
		this.browser.follow("main form[action$='/send'] button[type=submit]");
		assertThat(this.browser.path()).isEqualTo("/my/family");
		assertThat(this.browser.text()).contains("已绑定", "小树", "窗口代办");
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

	/** Presses a key that leads to another page; its path, or null where it stays. */
	private void key(Keys key, String path) {
		this.browser.leave(new Actions(this.browser.driver()).sendKeys(key)::perform);
		if (path != null) {
			assertThat(this.browser.path()).isEqualTo(path);
		}
	}

	private static String number(PersonId person) {
		SignedIn clerk = new SignedIn(UUID.randomUUID(), "journey", "J", Role.CLERK, LINCANG.code(), null);
		Disclosed shown = DemoApplication.context().getBean(Disclosure.class).reveal(person, clerk, "journey");
		return ((Disclosed.InClear) shown).certificate();
	}

	private static Path scan() throws IOException {
		Path file = Files.createTempFile("signed", ".pdf");
		Files.write(file, "%PDF-1.7\nsigned".getBytes(StandardCharsets.ISO_8859_1));
		file.toFile().deleteOnExit();
		return file;
	}

	private static JsonNode demo(String region) throws IOException {
		String home = DemoApplication.context().getEnvironment().getProperty("gongji.home");
		JsonNode all = JsonMapper.builder().build().readTree(Files.readString(Path.of(home, "demo.json")));
		return all.valueStream()
			.filter((one) -> one.get("region").asString().equals(region))
			.findFirst()
			.orElseThrow();
	}

}
