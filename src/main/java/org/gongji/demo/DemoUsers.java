package org.gongji.demo;

import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Factors;
import org.gongji.access.NewUser;
import org.gongji.access.Passwords;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignIn;
import org.gongji.access.UserId;
import org.gongji.access.Users;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderKind;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the sign-ins of the demo, all with the one public password. */
@Component
@Profile("demo")
class DemoUsers {

	static final String ADMIN = "admin";

	private final DemoTown town;

	private final Users users;

	private final SignIn signIn;

	private final Factors factors;

	private final Passwords passwords;

	DemoUsers(DemoTown town, Users users, SignIn signIn, Factors factors, Passwords passwords) {
		this.town = town;
		this.users = users;
		this.signIn = signIn;
		this.factors = factors;
		this.passwords = passwords;
	}

	String hash() {
		return this.passwords.hash(this.town.password());
	}

	boolean ready() {
		return this.users.byName(ADMIN).isPresent();
	}

	void open(DemoRegion region, String hash) {
		String name = region.card().name();
		Region code = region.card().region();
		member("worker." + name, region.worker(), code, hash);
		member("retiree." + name, region.retiree(), code, hash);
		for (String officer : new String[] { "clerk", "clerk2", "bureau", "bureau2", "audit" }) {
			Role role = officer.startsWith("clerk") ? Role.CLERK
					: officer.startsWith("bureau") ? Role.BUREAU : Role.AUDITOR;
			open(new NewUser(officer + "." + name, this.town.title(officer), role, code, null), hash);
		}
		till("pharmacy", Role.PHARMACY, region.first(ProviderKind.RETAIL_PHARMACY), name, hash);
		till("hospital", Role.HOSPITAL, region.first(ProviderKind.MEDICAL_INSTITUTION), name, hash);
	}

	/** Somebody who retired a few months ago, and reads why the credit is smaller. */
	void openNewRetiree(DemoRegion region, DemoRegion.Resident person, String hash) {
		member("newretiree." + region.card().name(), person, region.card().region(), hash);
	}

	/** Opened last: its presence says that the demo is complete. */
	void openAdmin(String hash) {
		open(new NewUser(ADMIN, this.town.title(ADMIN), Role.ADMIN, null, null), hash);
	}

	private void member(String name, DemoRegion.Resident person, Region region, String hash) {
		open(new NewUser(name, person.name(), Role.MEMBER, region, person.id().value()), hash);
	}

	private void till(String kind, Role role, Provider place, String region, String hash) {
		UUID holder = place.id().value();
		open(new NewUser(kind + "." + region, this.town.title(kind), role, place.region(), holder), hash);
	}

	private void open(NewUser user, String hash) {
		UserId id = this.users.open(user, Actor.SYSTEM)
			.orElseGet(() -> this.users.byName(user.name()).orElseThrow().id());
		this.signIn.setPassword(this.users.find(id).orElseThrow(), hash);
		if (user.role() != Role.MEMBER) {
			this.factors.confirmForDemo(id);
		}
	}

}
