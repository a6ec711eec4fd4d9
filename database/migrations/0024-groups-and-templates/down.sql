drop table template_fills;
drop table order_templates;
alter table upload_rows drop column name;
delete from uploads where group_id is not null;
alter table uploads
  drop constraint uploads_of_one,
  drop constraint uploads_kind_check,
  add constraint uploads_kind_check check (kind in ('charge', 'internet-package')),
  drop column amount_for_all,
  drop column from_group_id,
  drop column group_id,
  alter column order_id set not null;
drop table group_members;
drop table recipient_groups;
drop function drop_members_of_group();
drop function guard_member_references();
