package org.gongji.casework;

import java.util.List;

import jakarta.servlet.http.Cookie;
import org.gongji.access.Region;
import org.gongji.rules.Regions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What to bring, as a visitor reads it, and as a case asks for it. */
abstract class MaterialsPageCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Materials materials;

	@Autowired
	private Regions regions;

	private MockMvc mvc;

	@BeforeEach
	void open() {
		this.mvc = MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# path                                          | status | contains
			/                                               | 200    | href="/materials"
			/materials                                      | 200    | /materials/211200
			/rules/530900                                   | 200    | /materials/530900
			/materials/530900                               | 200    | 临沧市：能办什么、要带什么
			/materials/530900?for=moved_without_account     | 200    | 转入地没有个人账户的证明
			/materials/530900?for=special_reason            | 200    | /rules/530900/refund.other_special_reasons
			/materials/530900?for=manual_reimbursement      | 200    | 第二十四条
			/materials/239900?for=moved_with_account        | 200    | 转走还是取回余额的书面选择
			/materials/211200?for=living_elsewhere          | 200    | 第十九条（五）
			/materials/211200?for=resident_here             | 200    | 不用办，照常用
			/materials/211200?for=moved_without_account     | 200    | 余额随医保关系一起转走，不能取出
			/materials/211200?for=nonsense                  | 200    | 长期住在外地
			/materials/620800?for=death                     | 200    | 还没有确定
			/materials/999999                               | 404    | html
			/materials/lincang                              | 404    | html
			""")
	void aVisitorReadsWhatToBring(String path, int status, String contained) throws Exception {
		assertThat(body(path, status, "zh.plain.system")).contains(contained).doesNotContain("??");
	}

	@Test
	void oneSituationIsPrintedAlone() throws Exception {
		assertThat(body("/materials/211200?for=death", 200, "zh.plain.system")).contains("死亡证明")
			.doesNotContain("异地长期居住备案的记录");
	}

	@Test
	void theSameIsReadInEnglish() throws Exception {
		for (String code : this.regions.all().stream().map((card) -> card.region().code()).toList()) {
			assertThat(body("/materials/" + code, 200, "en.plain.system")).contains("A relative has died")
				.doesNotContain("??");
		}
	}

	@Test
	void aRegionSaysMoreThanTheListForAll() {
		assertThat(codes("530900", "RELOCATION")).contains("application", "identity_card", "bank_account",
				"destination_enrolment", "no_account_there");
		assertThat(codes("239900", "RELOCATION")).contains("signed_choice").doesNotContain("no_account_there");
		assertThat(codes("211200", "relocation")).doesNotHaveDuplicates();
		NeededMaterial application = needed("211200", "RELOCATION").get(0);
		assertThat(application.material().code()).isEqualTo("application");
		assertThat(application.citation().article()).isEqualTo("第十九条（二）");
		assertThat(needed("211200", null).get(0).citation().article()).isEqualTo("第十九条（五）");
		assertThat(needed("239900", null).get(0).citation()).isNull();
	}

	@Test
	void aDecisionOfOursIsNotShownAsTheDocuments() {
		assertThat(this.materials.needed(new Region("530900"), CaseKind.DEATH, null))
			.filteredOn((need) -> need.material().code().equals("heirs_agreement"))
			.singleElement()
			.satisfies((need) -> assertThat(need.citation()).isNull())
			.satisfies((need) -> assertThat(need.metBy("judgment")).isTrue())
			.satisfies((need) -> assertThat(need.metBy("renunciation")).isFalse());
	}

	private List<String> codes(String region, String ground) {
		return needed(region, ground).stream().map((need) -> need.material().code()).toList();
	}

	private List<NeededMaterial> needed(String region, String ground) {
		return this.materials.needed(new Region(region), CaseKind.REFUND, ground);
	}

	private String body(String path, int status, String look) throws Exception {
		var answer = this.mvc.perform(get(path).cookie(new Cookie("gongji-look", look))).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(status);
		return answer.getContentAsString();
	}

}
