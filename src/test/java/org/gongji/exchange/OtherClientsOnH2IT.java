package org.gongji.exchange;

import org.gongji.testing.OnH2;

@OnH2
class OtherClientsOnH2IT extends OtherClientsContract {

}
