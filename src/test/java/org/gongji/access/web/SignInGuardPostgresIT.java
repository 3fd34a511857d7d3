package org.gongji.access.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class SignInGuardPostgresIT extends SignInGuardCases {

}
