package org.gongji.proxy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.person.CardNumber;
import org.gongji.person.Cards;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Visit;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** Somebody stands before a clerk, through every filter. */
abstract class SomeoneAtTheWindow {

	static final Region LINCANG = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	People people;

	@Autowired
	Cards cards;

	@Autowired
	JdbcClient jdbc;

	MockMvc pages;

	final IdentityNumber number = SomeNumber.fresh();

	PersonId person;

	SignedIn clerk;

	Visit visit;

	@BeforeEach
	void someoneStandsAtTheWindow() {
		this.pages = Visitors.pages(this.context);
		this.person = somebody(this.number);
		this.clerk = clerk("530900");
		this.visit = Visit.of(this.pages, this.clerk);
	}

	MockHttpServletResponse open(Visit by, PersonId whom, String typed) throws Exception {
		by.open(serve(whom));
		return by.send(serve(whom), with("number", typed, "photo", "true", "own", SomeNumber.fresh().text()));
	}

	static String[] with(String... fields) {
		String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
		boolean named = List.of(fields).contains("certificate");
		all[fields.length] = named ? "again" : "certificate";
		all[fields.length + 1] = "RESIDENT_ID";
		return all;
	}

	MockHttpServletResponse scan(String slip, byte[] content) throws Exception {
		return this.visit
			.send(multipart(slip + "/scan").file(new MockMultipartFile("scan", "signed.pdf", null, content)));
	}

	static String serve(PersonId whom) {
		return "/window/people/" + whom + "/service";
	}

	Map<String, Object> slip() {
		return this.jdbc.sql("select * from window_slip where person_id = ?")
			.param(this.person.value())
			.query()
			.singleRow();
	}

	PersonId somebody(IdentityNumber number) {
		return this.people.register(NewPerson.of(LINCANG, (PersonName) PersonName.read("测试人"), number, null,
				Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2023, 1, 1)))
			.id();
	}

	void card(PersonId whom) {
		String card = "L%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L));
		this.cards.issue(whom, new CardNumber(card), LocalDate.of(2020, 5, 1), Instant.now());
	}

	static SignedIn clerk(String region) {
		return new SignedIn(UUID.randomUUID(), "clerk." + UUID.randomUUID().toString().substring(0, 8), "一号窗口",
				Role.CLERK, region, null);
	}

	static String text(byte[] file) throws Exception {
		try (PDDocument document = Loader.loadPDF(file)) {
			return new PDFTextStripper().getText(document);
		}
	}

}
