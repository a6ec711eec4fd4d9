drop table invoices;
drop function number_invoice();
