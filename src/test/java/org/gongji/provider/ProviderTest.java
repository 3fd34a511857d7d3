package org.gongji.provider;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProviderTest {

	private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

	private static final LocalDate TO = LocalDate.of(2025, 1, 1);

	@ParameterizedTest
	@CsvSource(textBlock = """
			# typed,             fault
			'',                  EMPTY
			' ',                 EMPTY
			X53090000001,        FIRST_LETTER
			053090000001,        FIRST_LETTER
			H5309000000,         LENGTH
			H530900000012,       LENGTH
			H53090O00001,        NOT_DIGITS
			H530900٠0001,        NOT_DIGITS
			""")
	void saysWhatIsWrongWithACode(String typed, CodeFault fault) {
		assertThat(ProviderCode.read(typed)).isEqualTo(fault);
	}

	@ParameterizedTest
	@CsvSource({ "H53090000001, H53090000001, MEDICAL_INSTITUTION", "p53090000001, P53090000001, RETAIL_PHARMACY",
			"' Ｐ５３０９００ ００００１ ', P53090000001, RETAIL_PHARMACY" })
	void readsACodeAsTyped(String typed, String code, ProviderKind kind) {
		assertThat(ProviderCode.read(typed)).isEqualTo(new ProviderCode(code));
		assertThat(new ProviderCode(code).kind()).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "2023-12-31, NotBegun", "2024-01-01, Designated", "2024-12-31, Designated", "2025-01-01, Ended" })
	void theAgreementIsHalfOpen(LocalDate day, String outcome) {
		Provider provider = provider(new Agreement(FROM, TO), null);
		assertThat(provider.designation(day).getClass().getSimpleName()).isEqualTo(outcome);
		assertThat(provider.designatedOn(day)).isEqualTo(outcome.equals("Designated"));
	}

	@Test
	void anOpenAgreementGoesOn() {
		assertThat(provider(new Agreement(FROM, null), null).designatedOn(LocalDate.of(2099, 1, 1))).isTrue();
	}

	@Test
	void aSuspensionHasAReasonAndEndsWithTheAgreement() {
		Provider provider = provider(new Agreement(FROM, TO), "药品与账目不符");
		assertThat(provider.designation(FROM)).isEqualTo(new Designation.Suspended(provider, "药品与账目不符"));
		assertThat(provider.designation(TO)).isInstanceOf(Designation.Ended.class);
	}

	@Test
	void anAgreementEndsAfterItBegins() {
		assertThatThrownBy(() -> new Agreement(FROM, FROM)).isInstanceOf(IllegalArgumentException.class);
		assertThat(new Agreement(FROM, FROM.plusDays(1)).to()).isEqualTo(FROM.plusDays(1));
	}

	@Test
	void exactlyMedicalInstitutionsHaveALevel() {
		Agreement agreement = new Agreement(FROM, TO);
		Region region = new Region("530900");
		ProviderCode pharmacy = new ProviderCode("P53090000001");
		ProviderCode hospital = new ProviderCode("H53090000001");
		assertThatThrownBy(
				() -> new NewProvider(pharmacy, "店", region, HospitalLevel.LEVEL_1, Specialty.GENERAL, agreement))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new NewProvider(hospital, "院", region, null, Specialty.GENERAL, agreement))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(
				() -> new NewProvider(hospital, "院\u202E", region, HospitalLevel.LEVEL_2, Specialty.GENERAL, agreement))
			.isInstanceOf(IllegalArgumentException.class);
		assertThat(new NewProvider(pharmacy, "𠮷大药房", region, null, Specialty.GENERAL, agreement).name())
			.isEqualTo("𠮷大药房");
	}

	private static Provider provider(Agreement agreement, String suspendedReason) {
		return new Provider(ProviderId.fresh(), new ProviderCode("H53090000001"), "县医院", new Region("530900"),
				ProviderKind.MEDICAL_INSTITUTION, HospitalLevel.LEVEL_2, Specialty.GENERAL, agreement, suspendedReason,
				0);
	}

}
