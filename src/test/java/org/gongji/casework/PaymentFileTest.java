package org.gongji.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.SchemaOutputResolver;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongji.access.Region;
import org.gongji.money.Money;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The three forms of a payment file. */
class PaymentFileTest {

	private static final String REFERENCE = "20261122-ENJWH3SYZV";

	private final List<PaymentLine> lines = List.of(
			new PaymentLine(1, REFERENCE, "王芳", account("6222021234567890128", "102731000014"), Money.ofYuan("1234.50"),
					PaymentTable.purpose(CaseKind.DEATH)),
			new PaymentLine(2, "20261122-ENJWH3SYZW", "=李<一>&", account("12345678", null), Money.ofYuan("0.01"),
					PaymentTable.purpose(CaseKind.REFUND)));

	@Test
	void aTextKeepsEveryDigit() {
		byte[] csv = new PaymentTable(this.lines).csv();
		assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("\uFEFF序号,付款流水号,收款人,收款账号,开户银行,联行号,金额,用途\r\n"
				+ "1,20261122-ENJWH3SYZV,王芳,\"6222021234567890128\t\",某银行,\"102731000014\t\",1234.50,职工医保个人账户余额继承\r\n"
				+ "2,20261122-ENJWH3SYZW,'=李<一>&,\"12345678\t\",某银行,,0.01,职工医保个人账户余额清退\r\n" + "合计,2,,,,,1234.51,\r\n");
	}

	@Test
	void aWorkbookHasAccountsAsText() throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(
				new ByteArrayInputStream(new PaymentTable(this.lines).xlsx()))) {
			List<Row> rows = book.getFirstSheet().read();
			assertThat(rows).hasSize(4);
			assertThat(rows.get(1).getCellAsString(3)).contains("6222021234567890128");
			assertThat(rows.get(1).getCellAsNumber(6))
				.hasValueSatisfying((amount) -> assertThat(amount).isEqualByComparingTo("1234.50"));
			assertThat(rows.get(2).getCellAsString(2)).contains("'=李<一>&");
			assertThat(rows.get(3).getCellAsNumber(6))
				.hasValueSatisfying((amount) -> assertThat(amount).isEqualByComparingTo("1234.51"));
		}
	}

	@Test
	void theMessageIsValidByTheModelAndSaysWhatIsToBePaid() throws Exception {
		String xml = xml();
		assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"")
			.contains("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">", "<Nm>某市医疗保险中心</Nm>",
					"<Nm>=李&lt;一&gt;&amp;</Nm>");
		validate(xml);
		assertThatThrownBy(() -> validate(xml.replaceAll("<MsgId>.*</MsgId>", "")))
			.as("the schema sees what is missing")
			.isInstanceOf(SAXException.class);
		CustomerCreditTransferInitiationV09 read = MxPain00100109.parse(xml).getCstmrCdtTrfInitn();
		assertThat(read.getGrpHdr().getNbOfTxs()).isEqualTo("2");
		assertThat(read.getGrpHdr().getCtrlSum()).isEqualByComparingTo("1234.51");
		List<CreditTransferTransaction34> all = read.getPmtInf().get(0).getCdtTrfTxInf();
		assertThat(all).extracting((one) -> one.getPmtId().getEndToEndId())
			.containsExactly(REFERENCE, "20261122-ENJWH3SYZW");
		assertThat(all.get(0).getCdtrAcct().getId().getOthr().getId()).isEqualTo("6222021234567890128");
		assertThat(all.get(0).getCdtrAgt().getFinInstnId().getClrSysMmbId().getMmbId()).isEqualTo("102731000014");
		assertThat(all.get(0).getAmt().getInstdAmt().getCcy()).isEqualTo("CNY");
		assertThat(all.get(1).getCdtr().getNm()).isEqualTo("=李<一>&");
		assertThat(all.get(1).getCdtrAgt().getFinInstnId().getClrSysMmbId()).isNull();
		assertThat(read.getPmtInf().get(0).getReqdExctnDt().getDt()).as("the day in China").hasToString("2026-11-22");
	}

	@Test
	void noTextOfALineShowsAnAccount() {
		assertThat(this.lines.toString()).doesNotContain("6222021234567890128").doesNotContain("王芳");
	}

	private String xml() {
		PaymentFile file = new PaymentFile(PaymentFileId.fresh(), new Region("530900"), "20261122-ABCDEFGHJK", 2,
				Money.ofYuan("1234.51"), "clerk", OffsetDateTime.parse("2026-11-21T16:30:00.123456Z"));
		PayingAccount from = new PayingAccount("某市医疗保险中心", account("87654321", "102731000022"));
		return new String(new PaymentMessage(file, from, this.lines, ZoneId.of("Asia/Shanghai")).xml(),
				StandardCharsets.UTF_8);
	}

	private static PayeeAccount account(String number, String code) {
		return new PayeeAccount(new BankAccount(number), "某银行", code);
	}

	/**
	 * By the schema that follows from the library's model of the message, which has no
	 * namespace.
	 */
	private static void validate(String xml) throws Exception {
		List<StringWriter> written = new ArrayList<>();
		JAXBContext.newInstance(MxPain00100109.class).generateSchema(new SchemaOutputResolver() {
			@Override
			public Result createOutput(String namespace, String suggested) {
				written.add(new StringWriter());
				StreamResult result = new StreamResult(written.get(written.size() - 1));
				result.setSystemId(suggested);
				return result;
			}
		});
		String schema = written.get(1)
			.toString()
			.replace("</xs:schema>", "<xs:element name=\"Document\" type=\"Document\"/></xs:schema>");
		SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
			.newSchema(new StreamSource(new StringReader(schema)))
			.newValidator()
			.validate(new StreamSource(new StringReader(xml.replaceAll(" xmlns=\"[^\"]*\"", ""))));
	}

}
