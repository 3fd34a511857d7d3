package org.gongji.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.access.Users;
import org.gongji.files.Uploads;
import org.gongji.person.Cards;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonName;
import org.gongji.proxy.Mandates;
import org.gongji.proxy.NamedHelp;
import org.gongji.proxy.Naming;
import org.gongji.proxy.Opening;
import org.gongji.proxy.Scope;
import org.gongji.proxy.SeenIdentity;
import org.gongji.proxy.SlipId;
import org.gongji.proxy.SlipPapers;
import org.gongji.proxy.SlipState;
import org.gongji.proxy.Slips;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Lets somebody act for somebody: in some regions the retiree has the worker as helper,
 * and the day before two old people without a phone were at the window, one of whom has
 * signed.
 */
@Component
@Profile("demo")
class DemoProxies {

	private static final Set<String> WHERE = Set.of("lincang", "tieling");

	private static final int SIGNED = 2;

	private static final int TO_SIGN = 3;

	private final DemoClock clock;

	private final Users users;

	private final Mandates mandates;

	private final Slips slips;

	private final SlipPapers papers;

	private final Cards cards;

	private final Uploads uploads;

	DemoProxies(DemoClock clock, Users users, Mandates mandates, Slips slips, SlipPapers papers, Cards cards,
			Uploads uploads) {
		this.clock = clock;
		this.users = users;
		this.mandates = mandates;
		this.slips = slips;
		this.papers = papers;
		this.cards = cards;
		this.uploads = uploads;
	}

	/** After the sign-ins are open: a helper has one, and a clerk too. */
	void live(DemoRegion region, LocalDate day) {
		Region place = region.card().region();
		SignedIn clerk = this.users.byName("clerk." + region.card().name()).orElseThrow().signedIn();
		if (!WHERE.contains(region.card().name()) || !this.slips.in(place, SlipState.CLOSED, null).isEmpty()) {
			return;
		}
		this.clock.goTo(day, LocalTime.of(10, 20));
		help(region);
		sign(serve(old(region, SIGNED), clerk), clerk);
		this.clock.goTo(day, LocalTime.of(15, 40));
		serve(old(region, TO_SIGN), clerk);
	}

	private void help(DemoRegion region) {
		DemoRegion.Resident child = region.worker();
		Naming named = this.mandates.name(region.retiree().id(),
				new NamedHelp(Certificate.of(child.number()), new PersonName(child.name()), Scope.DO, null),
				member("retiree", region));
		if (named instanceof Naming.Named done) {
			this.mandates.accept(done.id(), child.id(), member("worker", region));
		}
	}

	/** The card of somebody who came without a phone is reported lost. */
	private SlipId serve(DemoRegion.Resident person, SignedIn clerk) {
		SeenIdentity seen = new SeenIdentity(CertificateKind.RESIDENT_ID, person.number().text(), true, own(clerk));
		SlipId slip = ((Opening.Opened) this.slips.open(person.id(), seen, clerk)).id();
		Actor actor = new Actor(clerk.name(), Role.CLERK, clerk.region(),
				new Behalf(slip.value(), Behalf.Kind.WINDOW, person.id().value()));
		this.cards.reportLost(person.id(), actor, this.clock.instant());
		this.slips.end(slip, clerk.region(), clerk.actor());
		this.papers.print(slip, clerk.region(), clerk.actor(), Locale.SIMPLIFIED_CHINESE);
		return slip;
	}

	private void sign(SlipId slip, SignedIn clerk) {
		try (InputStream scan = new ClassPathResource("db/demo/signed-slip.png").getInputStream()) {
			this.slips.sign(slip, clerk.region(), this.uploads.store("signed-slip.png", scan.readAllBytes()),
					clerk.actor());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Invented like all others: an area that does not exist. */
	private static String own(SignedIn clerk) {
		String first17 = "99" + clerk.regionCode().substring(0, 4) + "19850101901";
		return first17 + IdentityNumber.checkDigit(first17);
	}

	private static DemoRegion.Resident old(DemoRegion region, int family) {
		return region.residents()
			.stream()
			.filter((one) -> one.family() == family && one.retired())
			.findFirst()
			.orElseThrow();
	}

	private static Actor member(String user, DemoRegion region) {
		return new Actor(user + "." + region.card().name(), Role.MEMBER, region.card().region());
	}

}
