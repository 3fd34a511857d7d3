package org.gongji.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.gongji.exchange.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The token address: an institution sends its code or access id and its secret, as client
 * or as user, and gets a token for a day.
 */
@RestController
class TokenController {

	static final String ADDRESS = "/auth/oauth/token";

	private static final Logger LOG = LoggerFactory.getLogger(TokenController.class);

	private static final String BASIC = "basic ";

	private final Tokens tokens;

	TokenController(Tokens tokens) {
		this.tokens = tokens;
	}

	@PostMapping(ADDRESS)
	ResponseEntity<Map<String, Object>> token(@RequestParam(defaultValue = "") String username,
			@RequestParam(defaultValue = "") String password,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
			HttpServletRequest request) {
		List<Tokens.Claim> claims = new ArrayList<>();
		if (!username.isEmpty()) {
			claims.add(new Tokens.Claim(username, password));
		}
		client(authorization).ifPresent(claims::add);
		Optional<String> token = this.tokens.issue(claims, request.getRemoteAddr());
		if (token.isEmpty()) {
			return error(HttpStatus.UNAUTHORIZED, "invalid_client");
		}
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("access_token", token.get());
		answer.put("token_type", "bearer");
		answer.put("expires_in", Tokens.LIFE.toSeconds());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body(answer);
	}

	@ExceptionHandler(RuntimeException.class)
	ResponseEntity<Map<String, Object>> broken(RuntimeException failure) {
		LOG.error("No token could be given", failure);
		return error(HttpStatus.SERVICE_UNAVAILABLE, "temporarily_unavailable");
	}

	private static ResponseEntity<Map<String, Object>> error(HttpStatus status, String word) {
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(Map.of("error", word));
	}

	private static Optional<Tokens.Claim> client(String authorization) {
		if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return Optional.empty();
		}
		try {
			String client = new String(Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip()),
					StandardCharsets.UTF_8);
			int colon = client.indexOf(':');
			return (colon < 0) ? Optional.empty()
					: Optional.of(new Tokens.Claim(client.substring(0, colon), client.substring(colon + 1)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
