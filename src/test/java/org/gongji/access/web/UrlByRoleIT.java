package org.gongji.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.servlet.Filter;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.testing.OnH2;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Every address of the application against every role, by {@code roles.csv}: a new
 * address without a row fails, and so does a row that promises more or less than the
 * filter chain grants. {@code public} is everyone, {@code signed-in} every role.
 */
@OnH2
class UrlByRoleIT {

	private static final String NOBODY = "nobody";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private List<SecurityFilterChain> chains;

	@Test
	void everyAddressHasARowAndEveryRowAnAddress() throws IOException {
		assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(addresses());
	}

	@Test
	void everyRoleReachesWhatItsRowSaysAndNothingElse() throws IOException {
		Map<String, String> wrong = new TreeMap<>();
		rows().forEach((address, roles) -> {
			Set<String> reached = reached(address);
			if (!reached.equals(roles)) {
				wrong.put(address, "row " + roles + ", reached by " + reached);
			}
		});
		assertThat(wrong).isEmpty();
	}

	@Test
	void unknownAddressIsClosedToAll() {
		assertThat(reached("GET,/nowhere")).isEmpty();
		assertThat(reached("GET,/actuator/env")).isEmpty();
		assertThat(reached("GET,/h2-console")).isEmpty();
		assertThat(reached("GET,/myself")).isEmpty();
	}

	@Test
	void theChainItselfAnswersSo() throws Exception {
		MockMvc pages = Visitors.pages(this.context);
		SignedIn clerk = new SignedIn(UUID.randomUUID(), "c", "C", Role.CLERK, "530900", null);
		assertThat(pages.perform(get("/admin").with(Visitors.as(clerk))).andReturn().getResponse().getStatus())
			.isEqualTo(403);
		assertThat(pages.perform(get("/admin").header("HX-Request", "true")).andReturn().getResponse())
			.satisfies((answer) -> assertThat(answer.getHeader("HX-Refresh")).isEqualTo("true"));
	}

	private Set<String> addresses() {
		Set<String> addresses = new TreeSet<>();
		for (RequestMappingInfo info : this.mappings.getHandlerMethods().keySet()) {
			for (String path : info.getPatternValues()) {
				if (info.getMethodsCondition().getMethods().isEmpty()) {
					addresses.add("ANY," + path);
				}
				info.getMethodsCondition().getMethods().forEach((method) -> addresses.add(method + "," + path));
			}
		}
		return addresses;
	}

	private static Map<String, Set<String>> rows() throws IOException {
		Map<String, Set<String>> rows = new TreeMap<>();
		try (InputStream in = UrlByRoleIT.class.getResourceAsStream("/roles.csv")) {
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank())
				.forEach((line) -> {
					String[] cells = line.split(",", -1);
					assertThat(cells).as(line).hasSize(3);
					rows.put(cells[0] + "," + cells[1], roles(cells[2]));
				});
		}
		return rows;
	}

	private static Set<String> roles(String cell) {
		Set<String> roles = new TreeSet<>();
		if (cell.equals("public") || cell.equals("signed-in")) {
			Arrays.stream(Role.values()).map(Role::name).forEach(roles::add);
			if (cell.equals("public")) {
				roles.add(NOBODY);
			}
			return roles;
		}
		for (String role : cell.split("\\|")) {
			roles.add(Role.valueOf(role).name());
		}
		return roles;
	}

	private Set<String> reached(String address) {
		String method = address.substring(0, address.indexOf(','));
		String path = address.substring(address.indexOf(',') + 1)
			.replaceAll("\\{[^}]*}", "019a0000-0000-7000-8000-000000000001");
		MockHttpServletRequest request = new MockHttpServletRequest(method.equals("ANY") ? "GET" : method, path);
		request.setServletPath(path);
		Set<String> reached = new TreeSet<>();
		for (Role role : Role.values()) {
			SignedIn who = new SignedIn(UUID.randomUUID(), "n", "N", role, (role != Role.ADMIN) ? "530900" : null,
					null);
			if (granted(Visitors.proven(who), request)) {
				reached.add(role.name());
			}
		}
		if (granted(new AnonymousAuthenticationToken("k", "anonymous",
				AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")), request)) {
			reached.add(NOBODY);
		}
		return reached;
	}

	private boolean granted(Authentication who, MockHttpServletRequest request) {
		SecurityFilterChain chain = this.chains.stream()
			.filter((one) -> one.matches(request))
			.findFirst()
			.orElseThrow();
		for (Filter filter : chain.getFilters()) {
			if (filter instanceof AuthorizationFilter authorization) {
				return authorization.getAuthorizationManager().authorize(() -> who, request).isGranted();
			}
		}
		throw new IllegalStateException("No authorization filter");
	}

}
