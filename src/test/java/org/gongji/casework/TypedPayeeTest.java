package org.gongji.casework;

import java.util.Map;
import java.util.Optional;

import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.Certificates;
import org.gongji.provider.OneLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed of payees, and the words beside what does not fit. */
class TypedPayeeTest {

	private static final Certificates.Named OWNER = new Certificates.Named("买买提·艾力",
			new Certificate(CertificateKind.FOREIGN_PASSPORT, "E12345678"));

	private final Errors faults = new MapBindingResult(Map.of(), "form");

	@Test
	void anOwnerIsNotTypedAgain() {
		NewPayee payee = read(CaseKind.REFUND, "OWNER", "", "", "", "", "买买提•艾力").orElseThrow();
		assertThat(payee.name()).isEqualTo("买买提·艾力");
		assertThat(payee.certificate()).isEqualTo(OWNER.certificate());
		assertThat(payee.account().bankCode()).isEqualTo("102731000014");
		assertThat(payee.toString()).doesNotContain("买").doesNotContain("6222");
	}

	@Test
	void aGuardianReceivesForSomebody() {
		NewPayee payee = read(CaseKind.DEATH, "GUARDIAN", " 王 芳 ", "王小明", "FOREIGN_PASSPORT", "e 123", "王 芳")
			.orElseThrow();
		assertThat(payee.name()).isEqualTo("王 芳");
		assertThat(payee.forName()).isEqualTo("王小明");
		assertThat(payee.certificate().number()).isEqualTo("E123");
	}

	@Test
	void anAgencyHasBracketsAndNoCertificate() {
		NewPayee payee = read(CaseKind.TRANSFER_OUT, "AGENCY", "某市医疗保险中心（基金户2）", "", "", "", "某市医疗保险中心(基金户2)")
			.orElseThrow();
		assertThat(payee.name()).isEqualTo("某市医疗保险中心(基金户2)");
		assertThat(payee.certificate()).isNull();
	}

	@Test
	void anInstitutionIsNamedAsLongAsTheRegisterAllows() {
		TypedAccount typed = new TypedAccount("123456789012", "院".repeat(OneLine.LONGEST), "某银行", "");
		assertThat(typed.read(PayeeKind.INSTITUTION, "院".repeat(OneLine.LONGEST), this.faults)).isPresent();
		assertThat(typed.read(PayeeKind.AGENCY, null, this.faults)).isEmpty();
		assertThat(new TypedAccount("123456789012", "院".repeat(OneLine.LONGEST + 1), "某银行", "")
			.read(PayeeKind.INSTITUTION, null, this.faults)).isEmpty();
		assertThat(this.faults.getFieldErrors()).extracting(FieldError::getCode)
			.containsExactly("casework.payee.agency.long", "casework.payee.institution.long");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# case       | payee    | name | for  | kind             | number | holder     | field       | words
					REFUND       | ''       | ''   | ''   | ''               | ''     | 买买提·艾力 | payee       | casework.payee.kind.unknown
					REFUND       | HEIR     | 李一 | ''   | OTHER            | 1      | 李一       | payee       | casework.payee.kind.unknown
					DEATH        | OWNER    | ''   | ''   | ''               | ''     | 买买提·艾力 | payee       | casework.payee.kind.unknown
					TRANSFER_OUT | OWNER    | ''   | ''   | ''               | ''     | 买买提·艾力 | payee       | casework.payee.kind.unknown
					REFUND       | OWNER    | ''   | ''   | ''               | ''     | 买买提     | holder      | casework.account.holder.other
					REFUND       | OWNER    | ''   | ''   | ''               | ''     | ''         | holder      | person.name.fault.EMPTY
					DEATH        | HEIR     | ''   | ''   | OTHER            | 1      | 李一       | name        | person.name.fault.EMPTY
					DEATH        | HEIR     | 李一 | ''   | OTHER            | 1      | 李二       | holder      | casework.account.holder.other
					DEATH        | HEIR     | 李一 | ''   | ''               | 1      | 李一       | certificate | person.people.kind.unknown
					DEATH        | HEIR     | 李一 | ''   | RESIDENT_ID      | 1      | 李一       | number      | person.certificate.fault.LENGTH
					DEATH        | GUARDIAN | 李一 | ''   | OTHER            | 1      | 李一       | forName     | person.name.fault.EMPTY
					TRANSFER_OUT | AGENCY   | ''   | ''   | ''               | ''     | 某中心     | name        | person.name.fault.EMPTY
					TRANSFER_OUT | AGENCY   | 12   | ''   | ''               | ''     | 某中心     | name        | casework.payee.agency.character
					TRANSFER_OUT | AGENCY   | 某处 | ''   | ''               | ''     | 某中心     | holder      | casework.account.holder.other
					""")
	void whatDoesNotFitIsSaidBesideItsField(CaseKind kind, String payee, String name, String forName, String proof,
			String number, String holder, String field, String words) {
		assertThat(read(kind, payee, name, forName, proof, number, holder)).isEmpty();
		assertThat(this.faults.getFieldErrors()).extracting(FieldError::getField).containsExactly(field);
		assertThat(this.faults.getFieldErrors()).extracting(FieldError::getCode).containsExactly(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# number            | bank     | code         | field    | words
			''                  | 某银行   | ''           | account  | casework.account.fault.EMPTY
			6222021234567890120 | 某银行   | ''           | account  | casework.account.fault.CHECK_DIGIT
			6222021234567890128 | ''       | ''           | bank     | casework.account.bank.missing
			6222021234567890128 | 某\u202E | ''           | bank     | casework.account.bank.text
			6222021234567890128 | 某银行   | 10273100001  | bankCode | casework.account.bankCode.form
			6222021234567890128 | 某银行   | 10273100001X | bankCode | casework.account.bankCode.form
			""")
	void soDoesTheAccount(String number, String bank, String code, String field, String words) {
		TypedAccount typed = new TypedAccount(number, OWNER.name(), bank, code);
		assertThat(typed.read(PayeeKind.OWNER, OWNER.name(), this.faults)).isEmpty();
		assertThat(this.faults.getFieldErrors()).extracting(FieldError::getField).containsExactly(field);
		assertThat(this.faults.getFieldErrors()).extracting(FieldError::getCode).containsExactly(words);
	}

	private Optional<NewPayee> read(CaseKind kind, String payee, String name, String forName, String proof,
			String number, String holder) {
		return new TypedPayee(payee, name, forName, proof, number,
				new TypedAccount("6222 0212 3456 7890 128", holder, " 某  银行 ", "１０２７３１００００１４"))
			.read(kind, OWNER, this.faults);
	}

}
