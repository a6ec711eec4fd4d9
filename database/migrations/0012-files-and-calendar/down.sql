drop table review_claims, holidays, stored_files;
drop function guard_stored_file();
alter table organisations drop column legal_information;
