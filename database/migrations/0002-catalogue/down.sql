drop table settings, products, operators;
