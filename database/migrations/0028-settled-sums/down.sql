drop table settled_sums;
