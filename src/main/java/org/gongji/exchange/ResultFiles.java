package org.gongji.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gongji.clearing.Difference;
import org.gongji.clearing.Figures;
import org.gongji.clearing.Reconciliations;

import org.springframework.stereotype.Component;

/**
 * The result of a comparison as its file (对账结果): a ZIP with one text, a line for each
 * difference: psn_no, mdtrt_id, setl_id, msgid, stmt_rslt, refd_setl_flag, memo, and our
 * medfee_sumamt, fund_pay_sumamt, acct_pay. Without differences the text is empty.
 */
@Component
class ResultFiles {

	private static final int SLICE = 1000;

	private static final int LONGEST = 500;

	private final Reconciliations reconciliations;

	private final Messages messages;

	private final SpokenFaults spoken;

	ResultFiles(Reconciliations reconciliations, Messages messages, SpokenFaults spoken) {
		this.reconciliations = reconciliations;
		this.messages = messages;
		this.spoken = spoken;
	}

	Reply.Content of(ExchangeFile file) {
		return (out) -> write(file, out);
	}

	private void write(ExchangeFile file, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		zip.putNextEntry(new ZipEntry(file.number() + ".txt"));
		int after = 0;
		List<Difference> differences;
		do {
			differences = this.reconciliations.differences(file.compared(), after, SLICE);
			Map<UUID, String> messages = this.messages
				.names(differences.stream().map(Difference::booked).filter(Objects::nonNull).toList());
			StringBuilder text = new StringBuilder();
			for (Difference one : differences) {
				text.append(line(one, messages)).append('\n');
				after = one.number();
			}
			zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
		}
		while (differences.size() == SLICE);
		zip.closeEntry();
		zip.finish();
	}

	private String line(Difference one, Map<UUID, String> messages) {
		return String.join("\t", one.person(), one.visit(), one.settlement(), messages.getOrDefault(one.booked(), ""),
				result(one), one.refunded() ? "1" : "0", memo(one), amounts(one.ours()));
	}

	/** Ours has more, the institution has more, or both have it and differ. */
	private static String result(Difference one) {
		return switch (one.cause().more()) {
			case OURS -> "101";
			case THEIRS -> "102";
			case BOTH -> "103";
		};
	}

	private String memo(Difference one) {
		String memo = one.said()
			.stream()
			.map((said) -> this.spoken.words(said.key(), List.copyOf(said.words())))
			.collect(Collectors.joining());
		return (memo.length() > LONGEST) ? memo.substring(0, LONGEST) : memo;
	}

	private static String amounts(Figures ours) {
		return (ours == null) ? "\t\t"
				: String.join("\t", ours.total().yuan(), ours.fund().yuan(), ours.account().yuan());
	}

}
