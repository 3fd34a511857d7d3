package org.gongji.family;

import org.gongji.testing.OnPostgres;

@OnPostgres
class ProposingPostgresIT extends ProposingCases {

}
