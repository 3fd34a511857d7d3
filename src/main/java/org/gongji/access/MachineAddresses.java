package org.gongji.access;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The addresses that programs of institutions call. They know no session and no page: who
 * answers there says everything in the words of its protocol.
 */
public final class MachineAddresses {

	private static final List<String> PATTERNS = List.of("/fsi/**", "/mbs/**", "/ebus/**", "/auth/oauth/token");

	private static final List<PathPattern> PARSED = PATTERNS.stream()
		.map(PathPatternParser.defaultInstance::parse)
		.toList();

	private MachineAddresses() {
	}

	public static String[] patterns() {
		return PATTERNS.toArray(String[]::new);
	}

	public static boolean has(HttpServletRequest request) {
		return has(request.getRequestURI().substring(request.getContextPath().length()));
	}

	/** Whether this path is one of them. */
	public static boolean has(String written) {
		PathContainer path = PathContainer.parsePath(written);
		return PARSED.stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
