drop index orders_by_name;
drop index users_by_name;
drop index organisations_by_name;
