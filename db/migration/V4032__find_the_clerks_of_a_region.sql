-- A case is given to a colleague: the clerks of a region are found among all the accounts of members.
create index app_user_role on app_user (role, region, name);
