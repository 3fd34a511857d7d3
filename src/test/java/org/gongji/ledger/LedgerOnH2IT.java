package org.gongji.ledger;

import org.gongji.testing.OnH2;

@OnH2
class LedgerOnH2IT extends LedgerContract {

}
