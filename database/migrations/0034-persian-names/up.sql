-- Lists of the back office in the order of the Persian alphabet, whatever collation the database was made with.
create index organisations_by_name on organisations (name collate "fa-x-icu", id);
create index users_by_name on users (((first_name || ' ' || last_name) collate "fa-x-icu"), id);
create index orders_by_name on orders (name collate "fa-x-icu", id);
