package org.gongji.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.catalogue.CatalogueLists;
import org.gongji.files.FileKind;
import org.gongji.files.OpenedFile;
import org.gongji.files.PackedText;
import org.gongji.files.StoredFile;
import org.gongji.files.UnreadableFile;
import org.gongji.files.Uploads;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * 1301 and 1306 name a list to be fetched (目录下载), 9101 takes a file in, 9102 hands one
 * out (文件上传、下载).
 */
@Component
class FileTransactions implements Transaction {

	private static final String UPLOAD = "9101";

	private static final String DOWNLOAD = "9102";

	private static final String NUMBER = "file_qury_no";

	private static final String DATA = "fsUploadIn.in";

	private final ExchangeFiles files;

	private final Uploads uploads;

	private final CatalogueLists lists;

	private final ResultFiles results;

	FileTransactions(ExchangeFiles files, Uploads uploads, CatalogueLists lists, ResultFiles results) {
		this.files = files;
		this.uploads = uploads;
		this.lists = lists;
		this.results = results;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("1301", "1306", UPLOAD, DOWNLOAD);
	}

	@Override
	public Answer answer(Call call) {
		return switch (call.infno()) {
			case UPLOAD -> take(call, call.one("fsUploadIn"));
			case DOWNLOAD -> hand(call, call.one("fsDownloadIn"));
			default ->
				announce(call, "1301".equals(call.infno()) ? ExchangeFile.Kind.DRUGS : ExchangeFile.Kind.CONSUMABLES);
		};
	}

	private Answer announce(Call call, ExchangeFile.Kind kind) {
		ExchangeFile file = this.files.announce(call, kind);
		Map<String, Object> output = new LinkedHashMap<>();
		output.put(NUMBER, file.number());
		output.put("filename", file.name());
		output.put("dld_end_time", file.until());
		output.put("data_cnt", this.lists.count(ListFile.question(kind)));
		return new Answer.Output(output);
	}

	private Answer take(Call call, Block sent) {
		own(call, sent, "fsUploadIn");
		byte[] content = bytes(sent.json().get("in"));
		if (content.length > this.uploads.atMost()) {
			return Answer.No.at(DATA, "file-too-large", this.uploads.atMost() / 1024 / 1024);
		}
		check(content);
		boolean packed = content.length > 1 && content[0] == 'P' && content[1] == 'K';
		StoredFile stored = this.uploads.storeTable(sent.text("filename"), packed ? FileKind.ZIP : FileKind.TXT,
				content);
		ExchangeFile file = this.files.keep(call, stored);
		Map<String, Object> output = new LinkedHashMap<>();
		output.put(NUMBER, file.number());
		output.put("filename", sent.text("filename"));
		output.put("fixmedins_code", sent.text("fixmedins_code"));
		output.put("dld_endtime", file.until());
		return new Answer.Output(output);
	}

	/** A list of bytes, with or without signs, or Base64. */
	private static byte[] bytes(JsonNode sent) {
		if (sent.isArray()) {
			byte[] bytes = new byte[sent.size()];
			for (int at = 0; at < bytes.length; at++) {
				JsonNode one = sent.get(at);
				if (!one.isInt() || one.asInt() < Byte.MIN_VALUE || one.asInt() > 255) {
					throw new Refused(Fault.at(DATA, "not-bytes"));
				}
				bytes[at] = (byte) one.asInt();
			}
			return bytes;
		}
		try {
			return Base64.getMimeDecoder().decode(sent.asString());
		}
		catch (IllegalArgumentException ex) {
			throw new Refused(Fault.at(DATA, "not-bytes"));
		}
	}

	/** A text or a ZIP with one, judged by what it holds and never by its name. */
	private static void check(byte[] content) {
		try (InputStream text = PackedText.open(new ByteArrayInputStream(content), content.length)) {
			byte[] buffer = new byte[8192];
			for (int count = text.read(buffer, 0, buffer.length); count >= 0;) {
				for (int at = 0; at < count; at++) {
					if (buffer[at] == 0) {
						throw new Refused(Fault.at(DATA, "not-text"));
					}
				}
				count = text.read(buffer, 0, buffer.length);
			}
		}
		catch (UnreadableFile ex) {
			throw new Refused(new Fault(DATA, ex.problem().key(), List.of()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Answer hand(Call call, Block sent) {
		own(call, sent, "fsDownloadIn");
		Optional<ExchangeFile> found = this.files.find(call, sent.text(NUMBER));
		if (found.isEmpty()) {
			return Answer.No.at("fsDownloadIn." + NUMBER, "unknown-file");
		}
		ExchangeFile file = found.get();
		return switch (file.kind()) {
			case DRUGS, CONSUMABLES ->
				new Answer.Bytes(file.name(), new ListFile(this.lists, file, call.at().toLocalDate()));
			case RESULT -> new Answer.Bytes(file.name(), this.results.of(file));
			case UPLOAD -> {
				OpenedFile opened = this.files.open(call, file);
				yield new Answer.Bytes(opened.file().downloadName(), (out) -> out.write(opened.content()));
			}
		};
	}

	private static void own(Call call, Block sent, String node) {
		if (!call.provider().code().text().equals(sent.text("fixmedins_code"))) {
			throw new Refused(Fault.at(node + ".fixmedins_code", "not-the-caller"));
		}
	}

}
