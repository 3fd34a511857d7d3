-- Coded items of the catalogue; national, therefore without a region.
create table item (
    id uuid not null,
    code varchar(30) not null,
    national_code varchar(30),
    in_national_system boolean not null,
    name varchar(200) not null,
    specification varchar(1000) not null,
    category varchar(40) not null,
    item_class varchar(1),
    maker varchar(200),
    approval_number varchar(200),
    over_the_counter boolean,
    valid_from date,
    valid_to date,
    constraint item_pk primary key (id),
    constraint item_code_uq unique (code),
    constraint item_national_code_uq unique (national_code),
    constraint item_national_code_is_code_ck check (national_code is null or national_code = code),
    constraint item_category_ck check (category in ('MEDICAL_SERVICE', 'OUT_OF_CATALOGUE_MEDICAL_SERVICE', 'DRUG',
        'DEVICE', 'CONSUMABLE', 'PUBLIC_HEALTH', 'SPORTS_FITNESS', 'WELLNESS', 'HEALTH_CHECKUP', 'COSMETICS', 'OTHER')),
    constraint item_class_ck check (item_class in ('A', 'B', 'C')),
    constraint item_days_ck check (valid_to is null or valid_from is null or valid_to >= valid_from)
);

create index item_name_ix on item (name);
create index item_category_ix on item (category, code);
