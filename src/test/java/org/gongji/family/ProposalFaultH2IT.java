package org.gongji.family;

import org.gongji.testing.OnH2;

@OnH2
class ProposalFaultH2IT extends ProposalFaultCases {

}
