alter table order_lines alter column mobile type text collate "default";
alter table upload_rows alter column mobile type text collate "default";
alter table learned_operators alter column mobile type text collate "default";
alter table upload_rows drop column pending;
drop trigger keep_sold on products;
drop function keep_sold_product();
drop trigger drop_rows on uploads;
drop function drop_rows_of_upload();
drop trigger drop_lines on order_versions;
drop function drop_lines_of_version();
drop trigger guard_references_insert on upload_rows;
drop function guard_upload_row_references();
drop trigger guard_references_insert on order_lines;
drop trigger guard_references_update on order_lines;
drop function guard_line_references();
create trigger guard_insert after insert on order_lines referencing new table as changed
  for each statement execute function guard_confirmed_version();
alter table order_lines drop constraint order_lines_mobile_check;
alter table order_lines add constraint order_lines_mobile_check check (mobile ~ '^\+989[0-9]{9}$');

alter table upload_rows add foreign key (upload_id) references uploads on delete cascade;
alter table order_lines
  add foreign key (order_id) references orders on delete cascade,
  add foreign key (order_version_id) references order_versions on delete cascade,
  add foreign key (product_id) references products,
  add foreign key (operator_code) references operators,
  add foreign key (upload_id) references uploads on delete set null;
