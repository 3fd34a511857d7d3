package org.gongji.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.benefit.BenefitYears;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.person.CareFacts;
import org.gongji.person.Certificates;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.provider.Providers;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A hospital of Heilongjiang with its software, and a patient with an account. */
abstract class HospitalTown {

	static final Region HEILONGJIANG = new Region("239900");

	static final Region LINCANG = new Region("530900");

	static final Region XIAN = new Region("610100");

	@Autowired
	Town town;

	@Autowired
	Providers providers;

	@Autowired
	Exchange exchange;

	@Autowired
	Certificates certificates;

	@Autowired
	PaymentCodes codes;

	@Autowired
	CareFacts facts;

	@Autowired
	Books books;

	@Autowired
	BenefitYears years;

	Institution hospital;

	PersonId patient;

	String treatment;

	@BeforeEach
	void openHospital() {
		this.hospital = hospital(HEILONGJIANG);
		this.patient = this.town.personWith(HEILONGJIANG, "100.00");
		this.treatment = this.town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.A);
	}

	@AfterEach
	void booksAndCountersBalance() {
		assertThat(this.books.differences()).isEmpty();
		assertThat(this.years.differences()).isEmpty();
	}

	Institution hospital(Region region) {
		return new Institution(this.town.hospital(region), this.providers, this.exchange);
	}

	String number(PersonId person) {
		return this.certificates.of(List.of(person)).get(person).certificate().number();
	}

	Consultation consultation(Institution at, PersonId person) {
		return new Consultation(at, PersonNumber.of(person), this.codes.issue(person, Instant.now()).text());
	}

	/** A visit that is registered and diagnosed. */
	Consultation begun(Institution at, PersonId person, String kind) {
		Consultation visit = consultation(at, person).as(kind);
		visit.register();
		Tables.check("2203A", visit.diagnose(""));
		return visit;
	}

	JsonNode read(Institution at, PersonId person) {
		return at.call("1101", Map.of("data", Map.of("mdtrt_cert_type", "02", "mdtrt_cert_no", number(person))));
	}

}
