package org.gongji.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.Filter;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/** Who visits the pages in a test, and through which filters. */
public final class Visitors {

	private Visitors() {
	}

	/** The pages behind every filter of the application, as a browser meets them. */
	public static MockMvc pages(WebApplicationContext context) {
		DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
		context.getBeansOfType(ServletContextInitializer.class)
			.values()
			.stream()
			.filter(FilterRegistrationBean.class::isInstance)
			.map((registration) -> (FilterRegistrationBean<?>) registration)
			.sorted((a, b) -> Integer.compare(a.getOrder(), b.getOrder()))
			.forEach((registration) -> builder.addFilters(registration.getFilter()));
		return builder.apply(springSecurity()).build();
	}

	/** Someone with all the proofs that the role asks for. */
	public static RequestPostProcessor as(SignedIn who) {
		return SecurityMockMvcRequestPostProcessors.authentication(proven(who));
	}

	public static RequestPostProcessor as(Role role, String region, UUID holder) {
		return as(new SignedIn(UUID.randomUUID(), "test." + role.name().toLowerCase(Locale.ROOT), "Test", role, region,
				holder));
	}

	public static Authentication proven(SignedIn who) {
		List<GrantedAuthority> authorities = new ArrayList<>();
		authorities.add(new SimpleGrantedAuthority("ROLE_" + who.role().name()));
		authorities.add(proof(FactorGrantedAuthority.PASSWORD_AUTHORITY));
		if (who.role() != Role.MEMBER) {
			authorities.add(proof("FACTOR_TOTP"));
		}
		return UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
	}

	private static GrantedAuthority proof(String authority) {
		return FactorGrantedAuthority.withAuthority(authority).issuedAt(Instant.now()).build();
	}

}
