-- What was declared of a person for a month. Lines are never edited: a correction is a line of its own, and the line before
-- it then stands no more and names it. standing is true for the one line that counts (else null, so that the key holds one),
-- withdrawn for a line that takes the one before it back and puts nothing in its place.
create table declaration_line (
    id uuid not null,
    region varchar(6) not null,
    declaration_id uuid not null,
    row_number integer not null,
    employer_id uuid not null,
    person_id uuid not null,
    for_month date not null,
    kind varchar(12) not null,
    base_fen bigint,
    paid boolean,
    pension_fen bigint,
    withdrawn boolean not null,
    standing boolean,
    superseded_by uuid,
    constraint declaration_line_pk primary key (id),
    constraint declaration_line_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint declaration_line_employer_fk foreign key (employer_id) references employer (id),
    constraint declaration_line_person_fk foreign key (person_id) references person (id),
    constraint declaration_line_row_uq unique (declaration_id, row_number),
    constraint declaration_line_standing_uq unique (person_id, for_month, kind, standing),
    constraint declaration_line_superseded_uq unique (superseded_by),
    constraint declaration_line_month_ck check (extract(day from for_month) = 1),
    constraint declaration_line_facts_ck check (
        (withdrawn and base_fen is null and paid is null and pension_fen is null)
        or (not withdrawn and kind = 'CONTRIBUTION' and base_fen >= 0 and paid is not null and pension_fen is null)
        or (not withdrawn and kind = 'PENSION' and pension_fen >= 0 and base_fen is null and paid is null)),
    constraint declaration_line_standing_ck check (
        (standing is null and (withdrawn or superseded_by is not null)) or (standing and not withdrawn and superseded_by is null))
);
create index declaration_line_month on declaration_line (region, for_month, kind);
create index declaration_line_of_employer on declaration_line (employer_id, for_month);
