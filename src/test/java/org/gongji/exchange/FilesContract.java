package org.gongji.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.gongji.access.Region;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.provider.Providers;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.assertRefused;

/** Lists are fetched as files, files are brought, and nobody fetches those of another. */
abstract class FilesContract {

	private static final Region LINCANG = new Region("530900");

	@Autowired
	private Town town;

	@Autowired
	private Providers providers;

	@Autowired
	private Exchange exchange;

	@Autowired
	private ExchangeFiles files;

	@Autowired
	private JdbcClient jdbc;

	private Institution shop;

	@BeforeEach
	void open() {
		this.shop = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
	}

	@Test
	void drugsComeAsAFileThatOurOwnImportReads() {
		String drug = this.town.item(ItemCategory.DRUG, ItemClass.B);
		JsonNode answer = this.shop.call("1301", Map.of("data", Map.of("ver", "0")));
		Tables.check("1301", answer);
		List<String> lines = lines(this.shop.fetch(number(answer)));
		assertThat(lines).hasSize(answer.get("output").get("data_cnt").asInt());
		String[] columns = lines.stream()
			.map((line) -> line.split("\t", -1))
			.filter((line) -> line[0].equals(drug))
			.findFirst()
			.orElseThrow();
		assertThat(columns).hasSize(92);
		assertThat(columns[7]).isEqualTo("测试品");
		assertThat(columns[78]).isEqualTo("1");
		assertThat(columns[91]).isEqualTo("乙");
		assertThat(lines).noneMatch((line) -> line.startsWith("G"));
	}

	@Test
	void consumablesHaveTheirOwnFile() {
		String consumable = this.town.item(ItemCategory.CONSUMABLE, (String) null);
		this.jdbc.sql("update item set in_national_system = true where code = ?").param(consumable).update();
		JsonNode answer = this.shop.call("1306", Map.of("data", Map.of("ver", "0")));
		Tables.check("1306", answer);
		assertThat(lines(this.shop.fetch(number(answer))))
			.anyMatch((line) -> line.startsWith(consumable + "\t测试品") && line.split("\t", -1).length == 71);
	}

	@Test
	void aListOfManyItemsIsWhole() {
		String start = "X" + Town.digits(15);
		for (int from = 0; from < 4500; from += 1500) {
			this.jdbc
				.sql("""
						insert into item (id, code, in_national_system, name, specification, category)
						select cast('00000000-0000-4000-8000-' || substring(:part || cast(100000 + n as varchar(10)), 1, 12) as uuid),
						       :start || cast(100000 + n as varchar(10)), true, '批量', '1盒', 'DRUG'
						  from generate_series(1, 1500) as g(n)""")
				.param("start", start + from / 1500)
				.param("part", Town.digits(6))
				.update();
		}
		JsonNode answer = this.shop.call("1301", Map.of("data", Map.of("ver", "0")));
		List<String> lines = lines(this.shop.fetch(number(answer)));
		assertThat(lines.stream().filter((line) -> line.startsWith(start)).distinct()).hasSize(4500);
		assertThat(lines).hasSize(answer.get("output").get("data_cnt").asInt());
	}

	@Test
	void aFileIsBroughtAsBytesOrBase64AndFetchedAsItCame() {
		byte[] content = zip("a.txt", "一\t二\n".getBytes(StandardCharsets.UTF_8));
		List<Integer> bytes = new ArrayList<>();
		for (byte one : content) {
			bytes.add((int) one);
		}
		for (Object sent : List.of(bytes, Base64.getEncoder().encodeToString(content),
				bytes.stream().map((one) -> one & 0xff).toList())) {
			JsonNode answer = this.shop.call("9101", upload(sent));
			Tables.check("9101", answer);
			assertThat(this.shop.fetch(number(answer))).isEqualTo(content);
		}
	}

	@Test
	void othersDoNotFetchItNorAnybodyWhenItsTimeIsOver() {
		String number = number(this.shop.call("9101", upload(base64("1\t2".getBytes(StandardCharsets.UTF_8)))));
		Institution other = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		assertRefused(other.call("9102", other.asked(number)), "file_qury_no");
		assertRefused(this.shop.call("9102", other.asked(number)), "fixmedins_code");
		this.jdbc.sql("update exchange_file set expires_at = ? where file_no = ?")
			.params(OffsetDateTime.now().minusDays(1), number)
			.update();
		assertRefused(this.shop.call("9102", this.shop.asked(number)), "file_qury_no");
		while (this.files.expire() > 0) {
			// some at a time
		}
		Optional<Long> left = this.jdbc.sql("select count(*) from exchange_file where file_no = ?")
			.param(number)
			.query(Long.class)
			.optional();
		assertThat(left).contains(0L);
	}

	@Test
	void whatIsNoTextIsRefused() {
		assertRefused(this.shop.call("9101", upload(base64("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))),
				"fsUploadIn.in");
		assertRefused(this.shop.call("9101", upload(base64(new byte[] { 'a', 'b', 'c', 0 }))), "fsUploadIn.in");
		assertRefused(this.shop.call("9101",
				upload(base64(zip("a.txt", "a".repeat(20_000_000).getBytes(StandardCharsets.UTF_8))))), "压缩包");
		assertRefused(this.shop.call("9101", upload(base64(zip("a.exe", new byte[10])))), "压缩包");
		assertRefused(this.shop.call("9101", upload("不是")), "fsUploadIn.in");
		assertRefused(this.shop.call("9101", upload(List.of(1, 300))), "fsUploadIn.in");
		assertRefused(this.shop.call("9101", upload(List.of(1, "x"))), "fsUploadIn.in");
		assertRefused(this.shop.call("9101", upload(List.of())), "fsUploadIn.in");
	}

	private Map<String, Object> upload(Object content) {
		return Map.of("fsUploadIn", Map.of("in", content, "filename", "明细.zip", "fixmedins_code", this.shop.code()));
	}

	private static String number(JsonNode answer) {
		assertThat(answer.get("infcode").asInt()).as(answer.toString()).isZero();
		return answer.get("output").get("file_qury_no").asString();
	}

	static String base64(byte[] content) {
		return Base64.getEncoder().encodeToString(content);
	}

	static byte[] zip(String name, byte[] content) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(packed)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	/** The lines of the one text in a ZIP. */
	static List<String> lines(byte[] packed) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
			assertThat(zip.getNextEntry().getName()).endsWith(".txt");
			String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
			assertThat(zip.getNextEntry()).isNull();
			return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
