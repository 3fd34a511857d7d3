package org.gongji.casework;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.prowidesoftware.swift.model.mx.MinimumEscapeHandler;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteParams;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemIdentification2Choice;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemMemberIdentification2;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;

/**
 * A payment file as ISO 20022 customer credit transfer initiation (pain.001.001.09),
 * amounts in CNY; banks are named by their CNAPS number where it is known.
 */
final class PaymentMessage {

	private static final String CURRENCY = "CNY";

	private static final String CLEARING = "CNAPS";

	private final PaymentFile file;

	private final PayingAccount from;

	private final List<PaymentLine> lines;

	private final ZoneId zone;

	PaymentMessage(PaymentFile file, PayingAccount from, List<PaymentLine> lines, ZoneId zone) {
		this.file = file;
		this.from = from;
		this.lines = List.copyOf(lines);
		this.zone = zone;
	}

	/** The document in UTF-8. */
	byte[] xml() {
		GroupHeader85 head = new GroupHeader85().setMsgId(this.file.reference())
			.setCreDtTm(
					this.file.madeAt().atZoneSameInstant(this.zone).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS))
			.setNbOfTxs("" + this.file.lines())
			.setCtrlSum(yuan(this.file.sum().yuan()))
			.setInitgPty(party(this.from.holder()));
		PaymentInstruction30 all = new PaymentInstruction30().setPmtInfId(this.file.reference())
			.setPmtMtd(PaymentMethod3Code.TRF)
			.setNbOfTxs("" + this.file.lines())
			.setCtrlSum(yuan(this.file.sum().yuan()))
			.setReqdExctnDt(
					new DateAndDateTime2Choice().setDt(this.file.madeAt().atZoneSameInstant(this.zone).toLocalDate()))
			.setDbtr(party(this.from.holder()))
			.setDbtrAcct(account(this.from.account()).setCcy(CURRENCY))
			.setDbtrAgt(bank(this.from.account()));
		this.lines.forEach((line) -> all.addCdtTrfTxInf(transfer(line)));
		MxPain00100109 message = new MxPain00100109();
		message.setCstmrCdtTrfInitn(new CustomerCreditTransferInitiationV09().setGrpHdr(head).addPmtInf(all));
		MxWriteParams form = new MxWriteParams();
		form.prefix = null;
		form.includeXMLDeclaration = true;
		form.escapeHandler = new MinimumEscapeHandler();
		return message.document(form).getBytes(StandardCharsets.UTF_8);
	}

	private static CreditTransferTransaction34 transfer(PaymentLine line) {
		return new CreditTransferTransaction34().setPmtId(new PaymentIdentification6().setEndToEndId(line.reference()))
			.setAmt(new AmountType4Choice().setInstdAmt(
					new ActiveOrHistoricCurrencyAndAmount().setCcy(CURRENCY).setValue(yuan(line.amount().yuan()))))
			.setCdtrAgt(bank(line.account()))
			.setCdtr(party(line.payee()))
			.setCdtrAcct(account(line.account()))
			.setRmtInf(new RemittanceInformation16().addUstrd(line.purpose()));
	}

	private static PartyIdentification135 party(String name) {
		return new PartyIdentification135().setNm(name);
	}

	private static CashAccount38 account(PayeeAccount account) {
		return new CashAccount38().setId(new AccountIdentification4Choice()
			.setOthr(new GenericAccountIdentification1().setId(account.account().number())));
	}

	private static BranchAndFinancialInstitutionIdentification6 bank(PayeeAccount account) {
		FinancialInstitutionIdentification18 bank = new FinancialInstitutionIdentification18().setNm(account.bank());
		if (account.bankCode() != null) {
			bank.setClrSysMmbId(new ClearingSystemMemberIdentification2()
				.setClrSysId(new ClearingSystemIdentification2Choice().setCd(CLEARING))
				.setMmbId(account.bankCode()));
		}
		return new BranchAndFinancialInstitutionIdentification6().setFinInstnId(bank);
	}

	private static BigDecimal yuan(String yuan) {
		return new BigDecimal(yuan);
	}

}
