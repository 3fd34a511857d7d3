package org.gongji.family.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class ProofPostgresIT extends ProofCases {

}
