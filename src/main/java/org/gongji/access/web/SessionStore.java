package org.gongji.access.web;

import java.util.EnumSet;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions live in the database, so that nodes hold nothing and an account can be ended
 * everywhere.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionStore.IDLE_SECONDS)
class SessionStore {

	static final int IDLE_SECONDS = 1800;

	/** Two requests that start the same attribute at once must not collide. */
	private static final String H2_CREATE_ATTRIBUTE = """
			MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
			KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)
			""";

	@Bean
	CookieSerializer cookieSerializer(Environment environment) {
		boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(demo ? "gongji" : "__Host-gongji");
		cookie.setUseSecureCookie(!demo);
		cookie.setUseHttpOnlyCookie(true);
		cookie.setCookiePath("/");
		cookie.setSameSite("Lax");
		return cookie;
	}

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributeCollisions(
			@Value("${spring.datasource.url}") String url) {
		return url.startsWith("jdbc:postgresql:") ? new PostgreSqlJdbcIndexedSessionRepositoryCustomizer()
				: (sessions) -> sessions.setCreateSessionAttributeQuery(H2_CREATE_ATTRIBUTE);
	}

	/** Error pages are dispatched anew and must find the session as well. */
	@Bean
	FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilterOnErrors(SessionRepositoryFilter<?> filter) {
		FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
		registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
		return registration;
	}

}
