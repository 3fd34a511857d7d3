package org.gongji.casework;

/** What a typed number of a bank account turned out to be. */
public sealed interface BankAccountReading permits BankAccount, BankAccountFault {

}
