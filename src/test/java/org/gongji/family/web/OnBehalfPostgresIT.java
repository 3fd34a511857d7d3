package org.gongji.family.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class OnBehalfPostgresIT extends OnBehalfCases {

}
