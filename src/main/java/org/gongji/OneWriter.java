package org.gongji;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * On the H2 file one transaction writes at a time, those that only read go on beside it.
 * A commit of H2 stores what every other transaction has half written; a kill at that
 * moment left a settlement without its lines. Whoever waits longer than a page may take
 * is told to try again.
 */
class OneWriter extends JpaTransactionManager {

	private static final long serialVersionUID = 1L;

	private static final int PATIENCE_SECONDS = 6;

	private final transient ReentrantLock turn = new ReentrantLock(true);

	private final transient Set<Object> writing = Collections
		.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

	/** Does this while no transaction writes; not at all if one writes for too long. */
	void whileNobodyWrites(Runnable work) {
		if (!turnCame()) {
			return;
		}
		try {
			work.run();
		}
		finally {
			this.turn.unlock();
		}
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		if (definition.isReadOnly()) {
			super.doBegin(transaction, definition);
			return;
		}
		takeTurn();
		try {
			super.doBegin(transaction, definition);
			this.writing.add(transaction);
		}
		catch (RuntimeException | Error ex) {
			this.turn.unlock();
			throw ex;
		}
	}

	private void takeTurn() {
		if (!turnCame()) {
			throw new CannotCreateTransactionException("Another transaction is writing for too long");
		}
	}

	private boolean turnCame() {
		try {
			return this.turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotCreateTransactionException("Interrupted while waiting to write", ex);
		}
	}

	@Override
	protected void doCleanupAfterCompletion(Object transaction) {
		try {
			super.doCleanupAfterCompletion(transaction);
		}
		finally {
			if (this.writing.remove(transaction)) {
				this.turn.unlock();
			}
		}
	}

}
