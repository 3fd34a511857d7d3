package org.gongji.family;

import org.gongji.testing.OnPostgres;

@OnPostgres
class ProposalFaultPostgresIT extends ProposalFaultCases {

}
