package org.gongji.rules;

import org.gongji.testing.OnPostgres;

@OnPostgres
class XianFiguresPostgresIT extends XianFiguresCases {

}
