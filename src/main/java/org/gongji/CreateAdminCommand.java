package org.gongji;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.NewUser;
import org.gongji.access.OneTimeCodes;
import org.gongji.access.Role;
import org.gongji.access.UserId;
import org.gongji.access.Users;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the account of an administrator and prints the one-time code for its first
 * sign-in.
 */
final class CreateAdminCommand {

	private static final String NAME = "--name=";

	private CreateAdminCommand() {
	}

	static int run(String[] args, PrintStream out) {
		List<String> rest = Arrays.asList(args).subList(1, args.length);
		String name = rest.stream()
			.filter((arg) -> arg.startsWith(NAME))
			.map((arg) -> arg.substring(NAME.length()))
			.findFirst()
			.orElse("admin");
		if (!NewUser.wellFormed(name)) {
			out.println("A sign-in name has 2 to 64 letters, digits, dots or hyphens.");
			return 2;
		}
		SpringApplication program = new SpringApplication(Gongji.class);
		program.setWebApplicationType(WebApplicationType.NONE);
		program.setLogStartupInfo(false);
		program.addInitializers(new Home());
		String[] options = rest.stream().filter((arg) -> !arg.startsWith(NAME)).toArray(String[]::new);
		try (ConfigurableApplicationContext context = program.run(options)) {
			return create(name, context.getBean(Users.class), context.getBean(OneTimeCodes.class), out);
		}
	}

	private static int create(String name, Users users, OneTimeCodes codes, PrintStream out) {
		Optional<UserId> opened = users.open(new NewUser(name, name, Role.ADMIN, null, null), Actor.SYSTEM);
		if (opened.isEmpty()) {
			out.println("There is an account named " + name + " already. Another name: create-admin --name=NAME");
			return 1;
		}
		OneTimeCodes.Issued issued = codes.issue(users.find(opened.get()).orElseThrow(), Actor.SYSTEM);
		out.println("Administrator: " + NewUser.normal(name));
		out.println("One-time code: " + issued.code());
		out.println("Valid until:   " + issued.until());
		out.println("Open /sign-in/first with it and choose a password; the authenticator is set up at the sign-in.");
		return 0;
	}

}
