package org.gongji.exchange;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import org.springframework.web.bind.annotation.PostMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * docs/openapi.yaml names the addresses that are served, and the fields of the envelope.
 */
class OpenApiTest {

	private final Map<String, Object> document;

	OpenApiTest() throws IOException {
		this.document = new Yaml().load(Files.readString(Path.of("docs", "openapi.yaml")));
	}

	@Test
	void everyAddressIsServedAndEachServedOneNamed() throws ClassNotFoundException {
		Set<String> served = new TreeSet<>();
		for (String controller : List.of("ExchangeController", "TokenController")) {
			for (Method method : Class.forName("org.gongji.exchange.web." + controller).getDeclaredMethods()) {
				PostMapping mapping = method.getAnnotation(PostMapping.class);
				if (mapping != null) {
					served.addAll(Arrays.asList(mapping.value()));
				}
			}
		}
		assertThat(inside("paths").keySet()).containsExactlyInAnyOrderElementsOf(served);
	}

	@Test
	void theEnvelopeIsThatOfTheTables() {
		Map<String, Object> request = inside("components", "schemas", "Request");
		List<Field> fields = new FieldTables().request();
		assertThat(inside("components", "schemas", "Request", "properties").keySet())
			.containsExactlyElementsOf(fields.stream().map(Field::name).toList());
		assertThat(request.get("required"))
			.isEqualTo(fields.stream().filter(Field::required).map(Field::name).toList());
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> inside(String... names) {
		Map<String, Object> at = this.document;
		for (String name : names) {
			at = (Map<String, Object>) at.get(name);
		}
		return at;
	}

}
