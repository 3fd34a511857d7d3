-- One person of a file. claimed is true from the moment the file is handed on (else null), so that the key holds one balance an
-- account; entry_id names the booking, and stays null for an account that was closed meanwhile.
create table opening_row (
    import_id uuid not null,
    row_number integer not null,
    region varchar(6) not null,
    person_id uuid not null,
    account_id uuid,
    amount_fen bigint not null,
    claimed boolean,
    entry_id uuid,
    constraint opening_row_pk primary key (import_id, row_number),
    constraint opening_row_once unique (account_id, claimed),
    constraint opening_row_import_fk foreign key (import_id) references opening_import (id),
    constraint opening_row_person_fk foreign key (person_id) references person (id),
    constraint opening_row_account_fk foreign key (account_id) references personal_account (id),
    constraint opening_row_entry_fk foreign key (entry_id) references ledger_entry (id),
    constraint opening_row_amount_ck check (amount_fen > 0),
    constraint opening_row_claimed_ck check (claimed is null or account_id is not null)
);
create index opening_row_of_person on opening_row (person_id);
