package org.gongji.casework;

import java.text.Normalizer;
import java.util.Optional;

import org.gongji.person.HalfWidth;

import org.springframework.validation.Errors;

/**
 * The fields "account", "holder", "bank" and "bankCode" of a form, as typed; the last one
 * may stay empty.
 */
public record TypedAccount(String account, String holder, String bank, String bankCode) {

	private static final int LONGEST_BANK = 60;

	private static final String CODE = "[0-9]{12}";

	/**
	 * What was typed, read; empty with words beside each field that does not fit. The
	 * holder's name has to be this payee's: money goes to nobody else.
	 */
	public Optional<PayeeAccount> read(PayeeKind kind, String name, Errors faults) {
		int before = faults.getErrorCount();
		BankAccountReading reading = BankAccount.read(this.account);
		if (reading instanceof BankAccountFault fault) {
			faults.rejectValue("account", fault.messageKey(), new Object[] { fault.detail() }, null);
		}
		Optional<String> held = PayeeName.read(kind, this.holder, (key) -> faults.rejectValue("holder", key));
		if (held.isPresent() && name != null && !held.get().equals(name)) {
			faults.rejectValue("holder", "casework.account.holder.other");
		}
		String named = line(this.bank);
		if (named.isEmpty()) {
			faults.rejectValue("bank", "casework.account.bank.missing");
		}
		else if (named.length() > LONGEST_BANK || named.codePoints().anyMatch(PayeeName::unprintable)) {
			faults.rejectValue("bank", "casework.account.bank.text");
		}
		String code = HalfWidth.code((this.bankCode != null) ? this.bankCode : "");
		if (!code.isEmpty() && !code.matches(CODE)) {
			faults.rejectValue("bankCode", "casework.account.bankCode.form");
		}
		return (faults.getErrorCount() > before) ? Optional.empty()
				: Optional.of(new PayeeAccount((BankAccount) reading, named, code.isEmpty() ? null : code));
	}

	private static String line(String typed) {
		return Normalizer.normalize((typed != null) ? typed : "", Normalizer.Form.NFKC).strip().replaceAll(" +", " ");
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "TypedAccount";
	}

}
