package org.gongji.provider.web;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.InterfaceSecrets;
import org.gongji.provider.InterfaceTerms;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderCode;
import org.gongji.provider.Providers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The administrator's pages about institutions. */
abstract class InstitutionPagesCases {

	private static final String HOME = "/admin/institutions";

	private final String code = "H530900%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));

	private final String name = "医院" + UUID.randomUUID();

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Providers providers;

	@Autowired
	private InterfaceSecrets secrets;

	private MockMvc mvc;

	@BeforeEach
	void signIn() {
		this.mvc = MockMvcBuilders.webAppContextSetup(this.context).build();
		SignedIn me = new SignedIn(UUID.randomUUID(), "admin.test", "管理员", Role.ADMIN, null, null);
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(me, null));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void anInstitutionIsRecordedFoundAndShown() throws Exception {
		assertThat(page(get(HOME + "/new"))).contains("登记机构", "三级甲等", "临沧市");
		String address = record();
		Provider provider = found();
		assertThat(provider.level()).isEqualTo(HospitalLevel.LEVEL_3A);
		assertThat(provider.agreement().to()).isEqualTo(LocalDate.of(2099, 1, 1));
		assertThat(page(get(address)))
			.contains(this.name, this.code, "三级甲等", "2098-12-31", "协议有效", "临沧市",
					this.providers.interfaceAccess(provider.id()).paasid())
			.doesNotContain(this.providers.interfaceAccess(provider.id()).secret());
		assertThat(page(get(HOME).param("name", this.name))).contains("共 1 家", address);
		assertThat(page(get(HOME).param("name", this.name).param("kind", "RETAIL_PHARMACY"))).contains("没有符合条件的机构");
		assertThat(page(get(HOME).param("name", this.name).param("region", "610100"))).contains("没有符合条件的机构");
		assertThat(page(get(HOME).param("page", "nonsense").param("region", "x").param("kind", "y"))).contains(HOME);
	}

	@Test
	void aNewSecretIsShownOnceAndTheOldOneStaysGood() throws Exception {
		String address = record() + "/interface";
		Provider provider = found();
		String old = this.providers.interfaceAccess(provider.id()).secret();
		MockHttpServletRequestBuilder asked = post(address + "/secret").param("version", "" + provider.version());
		String shown = page(asked);
		assertThat(this.secrets.of(provider.id()).secrets()).hasSize(2).contains(old);
		String fresh = this.providers.interfaceAccess(provider.id()).secret();
		assertThat(shown).contains(fresh, "只显示这一次").doesNotContain(old);
		assertThat(page(get(address))).contains("原密钥可用到").doesNotContain(fresh, old);
		this.mvc.perform(asked).andExpect(status().isConflict());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# addresses,     key,  words
			somewhere.cn,    '',   这不是网络地址
			10.1.2.3/99,     '',   这不是网络地址
			'10.1.2.3\n300.1.1.1', '', 这不是网络地址
			'',              04ab, 130
			""")
	void onlyAddressesAndKeysAreTaken(String addresses, String key, String words) throws Exception {
		String address = record() + "/interface";
		MockHttpServletRequestBuilder form = post(address).param("version", "" + found().version())
			.param("addresses", addresses.replace("\\n", "\n"))
			.param("sm2Key", key);
		assertThat(invalid(form)).contains(words);
		assertThat(this.secrets.of(found().id()).terms()).isEqualTo(InterfaceTerms.NONE);
	}

	@Test
	void theCreditCodeIsRecordedWithItsCheckDigit() throws Exception {
		String address = record();
		assertThat(page(get(address))).contains("统一社会信用代码", "没有登记");
		MockHttpServletRequestBuilder wrong = post(address + "/credit-code").param("version", "" + found().version())
			.param("code", "91350100M000100Y44");
		assertThat(invalid(wrong)).contains("最后一位是校验码", "91350100M000100Y44");
		assertThat(page(get(address + "/credit-code"))).contains("营业执照");
		MockHttpServletRequestBuilder right = post(address + "/credit-code").param("version", "" + found().version())
			.param("code", "91350100M000100Y43");
		this.mvc.perform(right).andExpect(status().is3xxRedirection());
		assertThat(page(get(address))).contains("91350100M000100Y43").doesNotContain("没有登记");
		this.mvc.perform(right).andExpect(status().isConflict());
	}

	@Test
	void aCodeIsRecordedOnce() throws Exception {
		record();
		assertThat(invalid(form(this.code, "别的名字", "530900", "LEVEL_1", "GENERAL", "2024-01-01", "")))
			.contains("已经登记过了", "别的名字");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# code,       name,  region, level,   specialty,   first,      last,       words
			'',           院,    530900, LEVEL_1, GENERAL,     2024-01-01, '',         请填写机构编码
			H5309000001,  院,    530900, LEVEL_1, GENERAL,     2024-01-01, '',         机构编码是 12 位
			H53090000001, '',    530900, LEVEL_1, GENERAL,     2024-01-01, '',         请填写机构名称
			H53090000001, 院,    999999, LEVEL_1, GENERAL,     2024-01-01, '',         请选择统筹区
			H53090000001, 院,    530900, '',      GENERAL,     2024-01-01, '',         请选择医院等级
			P53090000001, 店,    530900, LEVEL_1, GENERAL,     2024-01-01, '',         没有医院等级
			P53090000001, 店,    530900, '',      PSYCHIATRIC, 2024-01-01, '',         药店只能选
			H53090000001, 院,    530900, LEVEL_1, ODD,         2024-01-01, '',         请选择机构类型
			H53090000001, 院,    530900, LEVEL_1, GENERAL,     '',         '',         请填写协议第一天
			H53090000001, 院,    530900, LEVEL_1, GENERAL,     2024-02-30, '',         请填写协议第一天
			H53090000001, 院,    530900, LEVEL_1, GENERAL,     2024-01-01, soon,       这不是一个日期
			H53090000001, 院,    530900, LEVEL_1, GENERAL,     2024-01-02, 2024-01-01, 早于第一天
			""")
	void whatCannotBeIsExplainedBesideTheField(String code, String name, String region, String level, String specialty,
			String first, String last, String words) throws Exception {
		assertThat(invalid(form(code, name, region, level, specialty, first, last))).contains(words);
	}

	@Test
	void longNamesAndHiddenCharactersAreRefused() throws Exception {
		assertThat(invalid(form(this.code, "院".repeat(300), "530900", "LEVEL_1", "GENERAL", "2024-01-01", "")))
			.contains("最多 100 个字");
		assertThat(invalid(form(this.code, "院\u0000\u202E", "530900", "LEVEL_1", "GENERAL", "x", "")))
			.contains("请填写协议第一天");
	}

	@Test
	void aSuspensionHasAReasonAndIsLifted() throws Exception {
		String address = record();
		assertThat(page(get(address + "/suspension"))).contains("暂停结算");
		assertThat(invalid(post(address + "/suspension").param("version", "0").param("reason", " "))).contains("请写明原因");
		this.mvc.perform(post(address + "/suspension").param("version", "0").param("reason", "账目不符"))
			.andExpect(redirectedUrl(address));
		assertThat(page(get(address))).contains("已暂停", "暂停原因：账目不符");
		this.mvc.perform(post(address + "/suspension").param("version", "0").param("reason", "已整改"))
			.andExpect(status().isConflict());
		this.mvc.perform(post(address + "/suspension").param("version", "1").param("reason", "已整改"))
			.andExpect(redirectedUrl(address));
		assertThat(found().suspended()).isFalse();
	}

	@Test
	void anAgreementIsChangedByItsLastDay() throws Exception {
		String address = record();
		assertThat(page(get(address + "/agreement"))).contains("value=\"2024-01-01\"", "value=\"2098-12-31\"");
		assertThat(invalid(post(address + "/agreement").param("version", "0")
			.param("first", "2024-01-01")
			.param("last", "2023-01-01"))).contains("早于第一天", "value=\"2023-01-01\"");
		this.mvc
			.perform(post(address + "/agreement").param("version", "0")
				.param("first", "２０２４年1月1日")
				.param("last", "20240101"))
			.andExpect(redirectedUrl(address));
		assertThat(found().designatedOn(LocalDate.of(2024, 1, 1))).isTrue();
		assertThat(found().designatedOn(LocalDate.of(2024, 1, 2))).isFalse();
		assertThat(page(get(address))).contains("协议已结束");
	}

	@Test
	void whatIsNotThereAnswers404() throws Exception {
		String nowhere = HOME + "/" + UUID.randomUUID();
		for (String page : new String[] { "", "/agreement", "/suspension" }) {
			this.mvc.perform(get(nowhere + page)).andExpect(status().isNotFound());
		}
	}

	private String record() throws Exception {
		String address = this.mvc
			.perform(form(this.code, this.name, "530900", "LEVEL_3A", "GENERAL", "2024-01-01", "2098-12-31"))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(address).isEqualTo(HOME + "/" + found().id());
		return address;
	}

	private Provider found() {
		return this.providers.byCode(new ProviderCode(this.code)).orElseThrow();
	}

	private static MockHttpServletRequestBuilder form(String code, String name, String region, String level,
			String specialty, String first, String last) {
		return post(HOME + "/new").param("code", code)
			.param("name", name)
			.param("region", region)
			.param("level", level)
			.param("specialty", specialty)
			.param("first", first)
			.param("last", last);
	}

	private String page(MockHttpServletRequestBuilder request) throws Exception {
		String page = this.mvc.perform(request)
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).doesNotContain("??");
		return page;
	}

	private String invalid(MockHttpServletRequestBuilder request) throws Exception {
		String page = this.mvc.perform(request)
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("错误：").doesNotContain("??");
		return page;
	}

}
