package org.gongji.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.browser.Keyboard;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.person.SomeNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** A death at the window, by keys alone: from the notice to what the heirs are paid. */
class DeathJourneyIT {

	private static final int MOST_PRESSES = 60;

	private static final Region XIAN = new Region("610100");

	@TempDir
	Path dir;

	private final Browser browser = Browser.shared();

	private final Keyboard keys = new Keyboard(this.browser);

	@Test
	void fromTheNoticeToTwoHeirsInFewKeys() {
		PersonId dead = DemoApplication.town().personWith(new Region("530900"), "1000.01");
		this.browser.as("clerk.lincang").open("/window/people/" + dead);
		this.keys.presses();
		this.keys.leave(Keys.F4);
		this.keys.type("2026-10-01", Keys.TAB).choose("DEATH_CERTIFICATE").type(Keys.TAB, "临死证 2026-17");
		this.browser.inspect("death-form").assertQuiet();
		this.keys.leave(Keys.F8);
		this.browser.inspect("death-check").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("去世已登记", "已经停止的");
		this.browser.inspect("death").assertQuiet();
		this.keys.leave(Keys.F2).type("李兰亭").leave(Keys.F8);
		assertThat(this.browser.text()).contains("还没有填写继承人", "份额还没有证明");
		this.keys.leave(Keys.F2);
		heir("李兰亭", "SPOUSE", "1/2");
		this.keys.leave(Keys.F2);
		heir("张明远", "CHILD", "50%");
		assertThat(this.browser.text()).contains("份额合计正好是一");
		this.keys.leave(Keys.F4).choose("NOTARY").type(Keys.TAB, "云临公证 8 号", Keys.TAB, "2026-10-20");
		this.browser.inspect("estate-proof").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("还没有核对这些材料");
		this.keys.leave(Keys.F9);
		this.browser.inspect("estate-materials").assertQuiet();
		this.keys.leave(Keys.F9);
		assertThat(this.browser.text()).contains("必需的材料都核对过了");
		this.browser.inspect("estate-heirs").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("500.01", "500.00", "壹仟元零壹分");
		this.browser.inspect("estate-check").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("等待另一位工作人员复核");
		String heirs = this.browser.path();
		int first = this.keys.presses();
		this.browser.as("clerk2.lincang").open(heirs);
		this.keys.leave(Keys.F8);
		this.browser.inspect("estate-approve").assertQuiet();
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("已批准", "待付", "500.01", "500.00");
		this.keys.leave(Keys.ESCAPE).leave(Keys.F8).leave(Keys.F2).leave(Keys.F8);
		assertThat(this.browser.text()).contains("付款文件已制作", "500.01", "500.00");
		assertThat(first + this.keys.presses()).isLessThan(MOST_PRESSES);
		this.browser.assertQuiet();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			239900, heilongjiang, 第十一条
			211200, tieling,      第十九条
			""")
	void elsewhereTheEstateIsPaidByItsOwnArticle(String code, String name, String article) {
		PersonId dead = DemoApplication.town().personWith(new Region(code), "612.35");
		this.browser.as("clerk." + name).open("/window/people/" + dead + "/death");
		this.keys.type("2026-10-01", Keys.TAB).choose("DEATH_CERTIFICATE").type(Keys.TAB, "死证 2026-9");
		this.keys.leave(Keys.F8).leave(Keys.F8).leave(Keys.F2).type("李兰亭").leave(Keys.F8).leave(Keys.F2);
		part("李兰亭", SomeNumber.fresh(), "SPOUSE", "1", "李兰亭");
		this.keys.leave(Keys.F8).leave(Keys.F4).choose("NOTARY").type(Keys.TAB, "公证 9 号", Keys.TAB, "2026-10-20");
		this.keys.leave(Keys.F8).leave(Keys.F9).leave(Keys.F9).leave(Keys.F8);
		assertThat(this.browser.text()).contains("612.35", "陆佰壹拾贰元叁角伍分", article);
		this.keys.leave(Keys.F8);
		String heirs = this.browser.path();
		this.browser.as("clerk2." + name).open(heirs);
		this.keys.leave(Keys.F8).leave(Keys.F8);
		assertThat(this.browser.text()).contains("已批准", "待付", "612.35");
		this.browser.assertQuiet();
	}

	@Test
	void threeHeirsAndAMinorArePaidThoughOnePaymentComesBack() {
		PersonId dead = DemoApplication.town().personWith(XIAN, "1000.00");
		this.browser.as("clerk.xian").open("/window/people/" + dead + "/death");
		this.keys.type("2026-10-01", Keys.TAB).choose("DEATH_CERTIFICATE").type(Keys.TAB, "西死证 2026-3");
		this.keys.leave(Keys.F8).leave(Keys.F8).leave(Keys.F2).type("李兰亭").leave(Keys.F8);
		this.keys.leave(Keys.F2);
		third("李兰亭", SomeNumber.fresh(), "SPOUSE", "李兰亭");
		this.keys.leave(Keys.F8).leave(Keys.F2);
		third("张明远", SomeNumber.born(LocalDate.now().getYear() - 9), "CHILD", "李兰亭");
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("账户是监护人的，请在这里填写监护人");
		this.keys.to("input[name=guardianName]").type("李兰亭").to("input[name=guardianNumber]").type(SomeNumber.fresh().text());
		this.keys.to("select[name=guardianRelation]").choose("PARENT");
		this.browser.inspect("estate-minor").assertQuiet();
		this.keys.leave(Keys.F8).leave(Keys.F2);
		third("张德润", SomeNumber.fresh(), "PARENT", "张德润");
		this.keys.leave(Keys.F8).leave(Keys.F4).choose("AGREEMENT").type(Keys.TAB, "协议 3 号", Keys.TAB, "2026-10-20");
		this.keys.leave(Keys.F8).leave(Keys.F9).leave(Keys.F9).leave(Keys.F8);
		assertThat(this.browser.text()).contains("333.34", "333.33", "监护人 李* 代收");
		this.keys.leave(Keys.F8).leave(Keys.ESCAPE);
		String page = this.browser.path();
		this.browser.as("clerk2.xian").open(page);
		this.keys.leave(Keys.F8);
		assertThat(this.browser.text()).contains("333.34", "批准付 1,000.00 元");
		this.keys.leave(Keys.F8);
		pay(owed(page).get(1));
		assertThat(owed(page)).hasSize(4);
		assertThat(DemoApplication.context().getBean(Books.class).differences()).isEmpty();
		this.browser.open(page);
		assertThat(this.browser.text()).contains("已办结", "333.34");
		this.browser.assertQuiet();
	}

	/** One of the three comes back, and is paid into the same account after a look. */
	private void pay(Payout returned) {
		answer(returned.reference());
		this.browser.open("/window/payouts?state=RETURNED");
		this.keys.to("a[href$='" + returned.id() + "']").enter();
		assertThat(this.browser.text()).contains("账号不存在", "钱还在这里");
		this.keys.leave(Keys.F2);
		assertThat(this.browser.text()).contains("已经重新待付");
		answer(null);
	}

	/** Pays by file what waits; the bank returns one, or none. */
	private void answer(String returned) {
		this.browser.as("clerk.xian").open("/window/payouts");
		this.keys.leave(Keys.F2).leave(Keys.F8);
		String answer = BankAnswerFile.to(this.browser, XIAN, "成功", returned);
		this.keys.leave(Keys.F4);
		BankAnswerFile.bring(this.browser, this.dir, answer);
		this.keys.leave(Keys.F8).leave(Keys.F8);
		assertThat(this.browser.text()).contains("已经记账");
	}

	private static List<Payout> owed(String page) {
		CaseId one = new CaseId(UUID.fromString(page.split("/")[3]));
		return DemoApplication.context()
			.getBean(Payouts.class)
			.of(one, XIAN)
			.stream()
			.map(SeenPayout::payout)
			.toList();
	}

	/** The focus stands in the first field of the form. */
	private void heir(String name, String relation, String share) {
		this.keys.type(name, Keys.TAB, Keys.TAB, SomeNumber.fresh().text(), Keys.TAB)
			.choose(relation)
			.type(Keys.TAB, share, Keys.TAB, "6222020200112230", Keys.TAB, name, Keys.TAB, "中国工商银行");
		this.browser.inspect("estate-heir").assertQuiet();
		this.keys.leave(Keys.F8);
	}

	/** An heir of a third, with an account in somebody's name. */
	private void third(String name, IdentityNumber number, String relation, String holder) {
		part(name, number, relation, "1/3", holder);
	}

	private void part(String name, IdentityNumber number, String relation, String share, String holder) {
		this.keys.type(name, Keys.TAB, Keys.TAB, number.text(), Keys.TAB)
			.choose(relation)
			.type(Keys.TAB, share, Keys.TAB, "6222020200112230", Keys.TAB, holder, Keys.TAB, "中国工商银行");
	}

}
