package org.gongji.exchange;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.gongji.provider.ProviderId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * The last calls of all institutions on this node, in memory alone and gone with it. What
 * tells who somebody is gets masked before anybody sees it.
 */
@Component
public class LastCalls {

	private static final int MANY = 1000;

	private static final int SHOWN = 50;

	/** Longer ones are shown by their length alone. */
	private static final int LONGEST = 16_384;

	private static final String MASKED = "***";

	/**
	 * Names, numbers, days of birth, diseases, and files: by the fields of the tables.
	 */
	private static final Set<String> PERSONAL = Set.of("certno", "mdtrt_cert_no", "psn_name", "psn_no", "brdy",
			"card_sn", "dise_codg", "dise_name", "diag_code", "diag_name", "main_cond_dscr", "patn_id", "patn_name",
			"tel", "opsp_dise_code", "opsp_dise_name", "dscg_main_dise_codg", "dscg_main_dise_name", "prsc_dr_certno",
			"phar_certno", "exp_content", "expcontent", "dev_safe_info", "cainfo", "in");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final Deque<Kept> calls = new ArrayDeque<>();

	void keep(ProviderId provider, OffsetDateTime at, String infno, String msgid, long millis, String words,
			byte[] request, byte[] answer) {
		Kept kept = new Kept(provider, at, infno, msgid, millis, words, brief(request), brief(answer));
		synchronized (this.calls) {
			this.calls.addLast(kept);
			if (this.calls.size() > MANY) {
				this.calls.removeFirst();
			}
		}
	}

	/** The last ones of the institution, latest first. */
	public List<SeenCall> of(ProviderId provider) {
		List<Kept> own = new ArrayList<>();
		synchronized (this.calls) {
			Iterator<Kept> backwards = this.calls.descendingIterator();
			while (backwards.hasNext() && own.size() < SHOWN) {
				Kept one = backwards.next();
				if (one.provider().equals(provider)) {
					own.add(one);
				}
			}
		}
		return own.stream().map(Kept::seen).toList();
	}

	private static byte[] brief(byte[] text) {
		return (text == null || text.length > LONGEST) ? null : text;
	}

	/** The JSON without anybody in it. */
	static String masked(byte[] text) {
		if (text == null) {
			return "";
		}
		try {
			JsonNode read = JSON.readTree(new String(text, StandardCharsets.UTF_8));
			JsonNode open = read.isString() ? JSON.readTree(read.asString()) : read;
			for (String sealed : List.of("input", "output")) {
				if (open.get(sealed) != null && open.get(sealed).isString()) {
					((ObjectNode) open).put(sealed, MASKED);
				}
			}
			mask(open);
			return JSON.writeValueAsString(open);
		}
		catch (JacksonException ex) {
			return "";
		}
	}

	private static void mask(JsonNode node) {
		if (node instanceof ObjectNode object) {
			List.copyOf(object.properties()).forEach((one) -> {
				boolean there = one.getValue().isContainer() || !Typed.text(one.getValue()).isEmpty();
				if (there && PERSONAL.contains(one.getKey().toLowerCase(Locale.ROOT))) {
					object.put(one.getKey(), MASKED);
				}
			});
		}
		node.forEach(LastCalls::mask);
	}

	private record Kept(ProviderId provider, OffsetDateTime at, String infno, String msgid, long millis, String words,
			byte[] request, byte[] answer) {

		SeenCall seen() {
			return new SeenCall(this.provider, this.at, this.infno, this.msgid, this.millis, this.words,
					masked(this.request), masked(this.answer));
		}

	}

}
