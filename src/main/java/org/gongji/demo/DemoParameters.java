package org.gongji.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.rules.ParameterEntry;
import org.gongji.rules.ParameterOutcome;
import org.gongji.rules.Parameters;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets what the demo needs of the open parameters, by two officers as anywhere else. */
@Component
@Profile("demo")
class DemoParameters {

	private final DemoClock clock;

	private final Parameters parameters;

	DemoParameters(DemoClock clock, Parameters parameters) {
		this.clock = clock;
		this.parameters = parameters;
	}

	void set(DemoRegion region, LocalDate day) {
		this.clock.goTo(day, LocalTime.of(10, 0));
		String name = region.card().name();
		Region code = region.card().region();
		int serial = 0;
		for (Map<String, Object> value : values()) {
			serial++;
			if (name.equals(value.get("region"))) {
				ParameterOutcome entered = this.parameters.prepareInvented(
						new Actor("bureau." + name, Role.BUREAU, code), code, entry(value),
						new RequestId("demo-parameter-" + serial));
				approve(entered, new Actor("bureau2." + name, Role.BUREAU, code), code);
			}
		}
	}

	private void approve(ParameterOutcome entered, Actor second, Region region) {
		if (!(entered instanceof ParameterOutcome.Done done)) {
			throw new IllegalStateException("The demo's parameters are not accepted: " + entered);
		}
		this.parameters.approve(second, region, done.id(), "");
	}

	private static ParameterEntry entry(Map<String, Object> value) {
		Map<?, ?> document = (Map<?, ?>) value.get("document");
		return new ParameterEntry((String) value.get("key"), value.get("value").toString(), day(value.get("from")),
				(String) document.get("title"), (String) document.get("number"), (String) document.get("article"),
				(String) value.get("note"));
	}

	private static LocalDate day(Object value) {
		return (value instanceof Date date) ? date.toInstant().atZone(ZoneId.of("UTC")).toLocalDate()
				: LocalDate.parse(value.toString());
	}

	private static List<Map<String, Object>> values() {
		try (InputStream file = new ClassPathResource("db/demo/parameters.yaml").getInputStream()) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
