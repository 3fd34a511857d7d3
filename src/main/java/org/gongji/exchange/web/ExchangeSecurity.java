package org.gongji.exchange.web;

import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import org.gongji.access.MachineAddresses;
import org.gongji.exchange.Exchange;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The addresses of machines: no session, no form token; each call proves itself to
 * {@link org.gongji.exchange.Exchange}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ExchangeSecurity {

	private static final int PLACE = 5;

	/** Inside the one that gives a request its reference, outside all others. */
	@Bean
	FilterRegistrationBean<MachineLine> machineLine(Exchange exchange) {
		FilterRegistrationBean<MachineLine> registration = new FilterRegistrationBean<>(new MachineLine(exchange));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + PLACE);
		registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
		return registration;
	}

	@Bean
	@Order(0)
	SecurityFilterChain machines(HttpSecurity http) throws Exception {
		http.securityMatcher(MachineAddresses.patterns())
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.disable())
			.logout((out) -> out.disable())
			.anonymous((anonymous) -> anonymous.disable());
		return http.build();
	}

}
