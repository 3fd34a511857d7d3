package org.gongji.access;

import java.security.SecureRandom;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letter handed out at the window (窗口信函): opens the member's account if there is none
 * yet, and carries a one-time code for a first sign-in or a forgotten password.
 */
@Component
public class Letters {

	private static final int NUMBERS = 100_000_000;

	private static final int TRIES = 5;

	private final SecureRandom random = new SecureRandom();

	private final Users users;

	private final SignInNames holders;

	private final OneTimeCodes codes;

	Letters(Users users, SignInNames holders, OneTimeCodes codes) {
		this.users = users;
		this.holders = holders;
		this.codes = codes;
	}

	/** Empty when nobody of the clerk's own region has this certificate. */
	@Transactional
	public Optional<Letter> write(String certificate, Region region, Actor clerk) {
		return this.holders.holder(Role.MEMBER, certificate)
			.filter((person) -> region.equals(person.region()))
			.map((person) -> this.users.byHolder(person.id()).stream().findFirst().orElseGet(() -> open(person, clerk)))
			.map((user) -> new Letter(user, this.codes.issue(user, clerk)));
	}

	private User open(HolderLookup.Holder person, Actor clerk) {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			String name = String.format("cb%08d", this.random.nextInt(NUMBERS));
			Optional<UserId> opened = this.users
				.open(new NewUser(name, person.displayName(), Role.MEMBER, person.region(), person.id()), clerk);
			if (opened.isPresent()) {
				return this.users.find(opened.get()).orElseThrow();
			}
		}
		throw new IllegalStateException("No free sign-in name was found");
	}

	/** What is printed: whose account, and the code. */
	public record Letter(User user, OneTimeCodes.Issued issued) {

	}

}
