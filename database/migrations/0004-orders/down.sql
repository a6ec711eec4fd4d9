alter table orders drop column draft_version_id, drop column confirmed_version_id;
drop table learned_operators, order_lines, upload_rows, uploads, order_versions, orders;
drop function guard_confirmed_version(), guard_order_version();
