package org.gongji.exchange;

import java.util.List;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.person.Certificates;
import org.gongji.person.PersonId;
import org.gongji.provider.Providers;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A pharmacy of Lincang with its software, and a buyer with 500 yuan. */
abstract class PharmacyTown {

	static final Region LINCANG = new Region("530900");

	@Autowired
	Town town;

	@Autowired
	Providers providers;

	@Autowired
	Exchange exchange;

	@Autowired
	Certificates certificates;

	@Autowired
	Books books;

	Institution shop;

	PersonId buyer;

	String number;

	String drug;

	@BeforeEach
	void openShop() {
		this.shop = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		this.buyer = this.town.personWith(LINCANG, "500.00");
		this.number = number(this.buyer);
		this.drug = this.town.item(ItemCategory.DRUG, "100.00");
	}

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(this.books.differences()).isEmpty();
	}

	/** The card is read; returns the number under which the person is sold to. */
	String read() {
		JsonNode person = this.shop.call("1101",
				Map.of("data", Map.of("mdtrt_cert_type", "02", "mdtrt_cert_no", this.number)));
		Tables.check("1101", person);
		return person.get("output").get("baseinfo").get("psn_no").asString();
	}

	String number(PersonId person) {
		return this.certificates.of(List.of(person)).get(person).certificate().number();
	}

	/** What 2103 and 2208 are sent for this settlement. */
	static Map<String, Object> back(JsonNode info) {
		return Map.of("data", Map.of("setl_id", info.get("setl_id").asString(), "mdtrt_id",
				info.get("mdtrt_id").asString(), "psn_no", info.get("psn_no").asString()));
	}

	/** What 2601 is sent about that message of that transaction. */
	static Map<String, Object> doubt(String msgid, String infno, String person) {
		return Map.of("data", Map.of("psn_no", person, "omsgid", msgid, "oinfno", infno));
	}

}
