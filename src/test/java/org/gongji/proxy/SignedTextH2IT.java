package org.gongji.proxy;

import org.gongji.testing.OnH2;

@OnH2
class SignedTextH2IT extends SignedTextCases {

}
