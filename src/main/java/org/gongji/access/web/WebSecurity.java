package org.gongji.access.web;

import java.time.Clock;
import java.time.Duration;

import org.gongji.access.Acting;
import org.gongji.access.ActingSession;
import org.gongji.access.Behalf;
import org.gongji.access.Role;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

/** Who reaches which path, with which proofs, and what every answer tells the browser. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebSecurity {

	static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

	/** The absolute limit: after it, the password is asked for again. */
	static final Duration WORKING_DAY = Duration.ofHours(12);

	static final String TOTP = "FACTOR_TOTP";

	private static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

	private static final String[] PUBLIC = { "/", "/error", "/sign-in", "/sign-in/first", "/check", "/check/**",
			"/calculator", "/confirm", "/confirm/**", "/rules", "/rules/**", "/materials", "/materials/**", "/css/**",
			"/js/**", "/webjars/**", "/icons/**", "/favicon.ico", "/actuator/health", "/actuator/health/**",
			"/preferences", "/verify", "/verify/**" };

	@Bean
	SecurityFilterChain pages(HttpSecurity http, WayBack wayBack, SecurityContextRepository contexts,
			CsrfTokenRepository tokens, SignOutRecord signOuts, ActingSession acting, Clock clock) throws Exception {
		http.authorizeHttpRequests((requests) -> paths(requests, clock))
			.securityContext((context) -> context.securityContextRepository(contexts))
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens))
			.requestCache((cache) -> cache.requestCache(wayBack.cache()))
			.exceptionHandling((denied) -> denied.authenticationEntryPoint(wayBack.toPassword())
				.accessDeniedHandler(wayBack.toMissingProof()))
			.headers(WebSecurity::headers)
			.logout((out) -> out.logoutUrl("/sign-out")
				.logoutSuccessUrl("/sign-in?out")
				.addLogoutHandler(signOuts)
				.addLogoutHandler(clearSite()))
			.addFilterBefore(new ActingFilter(acting), AuthorizationFilter.class)
			.httpBasic((basic) -> basic.disable())
			.formLogin((form) -> form.disable());
		return http.build();
	}

	@Bean
	SecurityContextRepository securityContexts() {
		return new HttpSessionSecurityContextRepository();
	}

	@Bean
	CsrfTokenRepository csrfTokens() {
		return new HttpSessionCsrfTokenRepository();
	}

	private static void paths(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			Clock clock) {
		requests.requestMatchers(PUBLIC)
			.permitAll()
			.requestMatchers("/sign-in/factor", "/sign-in/enrol")
			.access(password(clock))
			.requestMatchers("/preferences/security", "/preferences/security/**", "/acting/end")
			.access(proven(clock))
			.requestMatchers("/my", "/my/**")
			.access(memberOrProxy(clock))
			.requestMatchers("/counter", "/counter/**")
			.access(role(clock, Role.PHARMACY, Role.HOSPITAL))
			.requestMatchers("/window", "/window/**")
			.access(role(clock, Role.CLERK))
			.requestMatchers("/bureau", "/bureau/**")
			.access(role(clock, Role.BUREAU))
			.requestMatchers("/audit", "/audit/**")
			.access(role(clock, Role.AUDITOR))
			.requestMatchers("/admin", "/admin/**")
			.access(role(clock, Role.ADMIN))
			.anyRequest()
			.denyAll();
	}

	/**
	 * Members, and a clerk for as long as the session acts for a person at the window.
	 */
	private static AuthorizationManager<RequestAuthorizationContext> memberOrProxy(Clock clock) {
		AuthorizationManager<RequestAuthorizationContext> member = role(clock, Role.MEMBER);
		AuthorizationManager<RequestAuthorizationContext> clerk = role(clock, Role.CLERK);
		return (authentication, context) -> (Acting.in(context.getRequest(), Behalf.Kind.WINDOW) ? clerk : member)
			.authorize(authentication, context);
	}

	private static AuthorizationManager<RequestAuthorizationContext> role(Clock clock, Role... roles) {
		String[] names = new String[roles.length];
		for (int place = 0; place < roles.length; place++) {
			names[place] = roles[place].name();
		}
		AuthorizationManager<RequestAuthorizationContext> role = hasAnyRole(names);
		AuthorizationManager<RequestAuthorizationContext> proven = proven(clock);
		return (authentication, context) -> {
			AuthorizationResult first = role.authorize(authentication, context);
			// a missing proof has to stay visible: it leads to the page that asks for it
			return first.isGranted() ? proven.authorize(authentication, context) : first;
		};
	}

	private static AuthorizationManager<RequestAuthorizationContext> password(Clock clock) {
		return factors(clock, false);
	}

	/** Password and, for all but members, the second factor. */
	private static AuthorizationManager<RequestAuthorizationContext> proven(Clock clock) {
		AuthorizationManager<RequestAuthorizationContext> one = factors(clock, false);
		AuthorizationManager<RequestAuthorizationContext> two = factors(clock, true);
		return (authentication, context) -> {
			boolean member = authentication.get() != null && authentication.get()
				.getAuthorities()
				.stream()
				.anyMatch((authority) -> ("ROLE_" + Role.MEMBER).equals(authority.getAuthority()));
			return (member ? one : two).authorize(authentication, context);
		};
	}

	private static AuthorizationManager<RequestAuthorizationContext> factors(Clock clock, boolean totp) {
		AllRequiredFactorsAuthorizationManager.Builder<RequestAuthorizationContext> builder = AllRequiredFactorsAuthorizationManager
			.builder();
		builder.requireFactor(RequiredFactor.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
			.validDuration(WORKING_DAY)
			.build());
		if (totp) {
			builder.requireFactor(RequiredFactor.withAuthority(TOTP).build());
		}
		AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> manager = builder.build();
		manager.setClock(clock);
		return manager;
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy(DEVICES))
			.httpStrictTransportSecurity(
					(hsts) -> hsts.includeSubDomains(true).maxAgeInSeconds(Duration.ofDays(365).toSeconds()))
			.frameOptions((frames) -> frames.deny());
	}

	private static LogoutHandler clearSite() {
		return new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(CACHE, STORAGE));
	}

}
