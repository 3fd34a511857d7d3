package org.gongji.site;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongji.access.Role;
import org.gongji.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The menus lead to pages that exist, and each role has its home. */
@OnH2
class MenuIT {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void everyEntryLeadsToAPage() {
		Set<String> pages = pages();
		List<String> dead = Stream.concat(Stream.of((Role) null), Stream.of(Role.values()))
			.flatMap((role) -> Menu.of(role).stream())
			.map(MenuEntry::path)
			.filter((path) -> !pages.contains(path))
			.toList();
		assertThat(dead).isEmpty();
	}

	@Test
	void aPathNobodyServesIsNoPage() {
		assertThat(pages()).isNotEmpty().doesNotContain("/no-such-page", "/preferences");
	}

	private Set<String> pages() {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter((info) -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.map(RequestMappingInfo::getPathPatternsCondition)
			.filter(Objects::nonNull)
			.flatMap((paths) -> paths.getPatternValues().stream())
			.collect(Collectors.toSet());
	}

}
