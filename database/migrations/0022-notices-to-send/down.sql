drop index notices_to_send;
