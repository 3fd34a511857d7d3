package org.gongji.access.web;

import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.thymeleaf.ITemplateEngine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;

/** What every request passes before its session is looked up, from the outside in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OuterFilters {

	@Bean
	FilterRegistrationBean<RequestReferenceFilter> requestReference() {
		return at(0, new RequestReferenceFilter());
	}

	@Bean
	FilterRegistrationBean<StuckDatabaseFilter> stuckDatabase(ITemplateEngine templates, LocaleResolver locales) {
		return at(10, new StuckDatabaseFilter(new PlainPage(templates, locales)));
	}

	@Bean
	FilterRegistrationBean<PlainHttpFilter> plainHttp(ITemplateEngine templates, LocaleResolver locales) {
		return at(20, new PlainHttpFilter(new PlainPage(templates, locales)));
	}

	@Bean
	FilterRegistrationBean<TooLargeFilter> tooLarge(ITemplateEngine templates, LocaleResolver locales,
			@Value("${spring.servlet.multipart.max-request-size}") DataSize atMost) {
		return at(30, new TooLargeFilter(new PlainPage(templates, locales), atMost.toBytes()));
	}

	private static <T extends Filter> FilterRegistrationBean<T> at(int place, T filter) {
		FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
		registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
		return registration;
	}

}
