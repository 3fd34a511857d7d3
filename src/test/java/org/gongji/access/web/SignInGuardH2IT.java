package org.gongji.access.web;

import org.gongji.testing.OnH2;

@OnH2
class SignInGuardH2IT extends SignInGuardCases {

}
