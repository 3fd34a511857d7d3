package org.gongji.family.web;

import org.gongji.testing.OnH2;

@OnH2
class ProofH2IT extends ProofCases {

}
