package org.gongji.spending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongji.browser.Browser;
import org.gongji.browser.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** Premiums from the form to the answer: paid, rejected, not open yet, too dear. */
class PremiumJourneysIT {

	private static final String WORKER = "worker.lincang";

	private static final String OFFICER = "bureau.lincang";

	private static final String SUBMIT = "main form button.btn-primary[type=submit]";

	private static final Pattern REFERENCE = Pattern.compile("[0-9]{8}-[0-9A-Z]{10}");

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	@Test
	void aChildIsPaidForAndTheMoneyComesBackWithTheReason() throws Exception {
		this.browser.as(WORKER).look(Mode.PHONE).open("/my").follow("main .my-more a[href='/my/premiums']");
		String before = balance();
		String child = "//section[h2/span[text()='子女']]//a[contains(.,'居民医保费') and contains(@href,'/my/premiums/new')]";
		enter(this.browser.driver().findElement(By.xpath(child)));
		this.browser.follow(SUBMIT);
		assertThat(this.browser.text()).contains("请选一种缴费标准");
		this.browser.inspect("premium-form-refused").assertQuiet();
		this.browser.driver().findElement(By.id("category-2")).sendKeys(Keys.SPACE);
		enter(this.browser.driver().findElement(By.cssSelector(SUBMIT)));
		assertThat(this.browser.text()).contains("现在还没有扣款", "叁佰捌拾元整", "学生和儿童");
		this.browser.inspect("premium-check").assertQuiet();
		enter(this.browser.driver().findElement(By.cssSelector(SUBMIT)));
		assertThat(this.browser.text()).contains("已经扣款，等答复", "380.00 元", "第十七条第二项");
		this.browser.inspect("premium-receipt").assertQuiet();
		String receipt = this.browser.path();
		Matcher reference = REFERENCE.matcher(this.browser.text());
		assertThat(reference.find()).isTrue();

		answer(reference.group(), "孩子已经在外地参保");

		this.browser.as(WORKER).look(Mode.PHONE).open(receipt);
		assertThat(this.browser.text()).contains("没有办成，钱退回来了", "380.00 元已经退回您的个人账户", "孩子已经在外地参保");
		this.browser.inspect("premium-back").assertQuiet();
		this.browser.open("/my/messages");
		assertThat(this.browser.text()).contains("保险费没有办成，钱退回来了", "孩子已经在外地参保");
		this.browser.open("/my/statement");
		assertThat(this.browser.text()).contains("保险费退回", "缴保险费");
		this.browser.open("/my/premiums");
		assertThat(balance()).isEqualTo(before);
		assertThat(this.browser.driver().findElements(By.xpath(child))).as("the child may be paid for again").hasSize(1);
	}

	/** The bureau makes a file; the answer rejects this premium and accepts the others. */
	private void answer(String rejected, String reason) throws Exception {
		this.browser.as(OFFICER).open("/bureau/premiums/files");
		this.browser.driver().findElement(By.cssSelector("input[value=resident_insurance]")).click();
		this.browser.follow(SUBMIT);
		assertThat(this.browser.text()).contains("文件已经做好", rejected);
		this.browser.inspect("premium-file").assertQuiet();
		String sent = download(this.browser.path() + "/csv");
		this.browser.open("/bureau/premiums/results");
		Path wrong = Files.writeString(this.dir.resolve("答复.csv"), sent);
		this.browser.driver().findElement(By.name("file")).sendKeys(wrong.toString());
		this.browser.follow(SUBMIT);
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.text()).contains("没有记账", "第 1 行", "缺少这一列", "结果");
		this.browser.inspect("premium-result-refused").assertQuiet();
		String rows = sent.lines()
			.map((line) -> line.contains("流水号") ? line + ",结果,原因"
					: line + (line.startsWith("合计") ? ",,"
							: (line.contains(rejected) ? ",不受理," + reason : ",受理,")))
			.collect(Collectors.joining("\r\n"));
		Path right = Files.writeString(this.dir.resolve("答复2.csv"), rows);
		this.browser.driver().findElement(By.name("file")).sendKeys(right.toString());
		this.browser.follow(SUBMIT);
		assertThat(this.browser.text()).contains("还没有记账", "叁佰捌拾元整", rejected, reason);
		this.browser.inspect("premium-result").assertQuiet();
		this.browser.follow(SUBMIT);
		assertThat(this.browser.text()).contains("已经记账，参保人会收到消息", "已经退回的");
		this.browser.follow("main table a");
		assertThat(this.browser.text()).contains("未受理，已退回", reason);
		this.browser.inspect("premium-payment").assertQuiet();
	}

	@Test
	void whatIsNotOpenYetNamesItsSwitch() {
		this.browser.as("worker.tieling").look(Mode.PHONE).open("/my/premiums");
		assertThat(this.browser.text()).contains("还没有开通的 4 种", "要由医保局打开“现在能不能用个人账户缴居民医保费”这一项",
				"现在还不能缴", "第十六条");
		assertThat(this.browser.driver().findElements(By.cssSelector("main a.btn-primary"))).isEmpty();
		this.browser.follow("main a[href*='premium.resident_insurance']");
		assertThat(this.browser.text()).contains("逐步实现");
	}

	@Test
	void aPremiumAboveTheBalanceIsRefusedWhole() throws IOException {
		Path scan = Files.writeString(this.dir.resolve("通知.pdf"), "%PDF-1.7\n%%EOF\n");
		this.browser.as(OFFICER).open("/bureau/premiums/collections/new");
		this.browser.driver().findElement(By.cssSelector("input[value=commercial_health]")).click();
		this.browser.fill("year", "" + (TODAY.getYear() + 1)).fill("product", "安康保").fill("insurer", "演示保险公司");
		this.browser.fill("collectingBody", "演示保险公司").fill("opensOn", TODAY.toString());
		this.browser.fill("lastDay", TODAY.plusDays(9).toString());
		this.browser.fill("rows[0].name", "家庭").fill("rows[0].amount", "99,999.00");
		this.browser.fill("documentTitle", "安康保征缴通知");
		this.browser.driver().findElement(By.name("scan")).sendKeys(scan.toString());
		this.browser.follow(SUBMIT);
		assertThat(this.browser.text()).contains("已经录入", "要由另一名工作人员复核", "99,999.00");
		String collection = this.browser.path();
		this.browser.as("bureau2.lincang").open(collection);
		this.browser.inspect("collection-to-approve").assertQuiet();
		this.browser.follow("form[action$='/approve'] button");
		assertThat(this.browser.text()).contains("已复核", "安康保");

		this.browser.as(WORKER).look(Mode.PHONE).open("/my/premiums");
		String before = balance();
		enter(this.browser.driver()
			.findElement(By.xpath("//section[h2/span[text()='本人']]//a[contains(.,'商业健康') and contains(@href,'/my/premiums/new')]")));
		assertThat(this.browser.text()).contains("安康保", "99,999.00 元");
		this.browser.follow(SUBMIT);
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.text()).contains("账户里只有 " + before.replace(" 元", "") + " 元，不够缴，没有扣款", "钱够了可以再来");
		this.browser.inspect("premium-too-dear").assertQuiet();
		this.browser.open("/my/premiums");
		assertThat(balance()).isEqualTo(before);
	}

	/** What the page says is there to be spent. */
	private String balance() {
		return this.browser.driver().findElement(By.cssSelector("main > p strong.amount")).getText();
	}

	/** Follows a link or presses a button by the keyboard alone. */
	private void enter(WebElement target) {
		this.browser.leave(() -> target.sendKeys(Keys.ENTER));
	}

	/** Takes a file down as the officer who is signed in. */
	private String download(String path) throws IOException, InterruptedException {
		String address = this.browser.driver().getCurrentUrl().replace(this.browser.path(), path);
		String cookies = this.browser.driver()
			.manage()
			.getCookies()
			.stream()
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

}
