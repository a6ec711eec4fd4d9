drop table registration_documents, registration_calls, registration_decisions, registration_submissions, terms_acceptances;
drop index organisations_national_id;
drop table registrations, terms_versions;
drop function guard_registration_document(), mirror_registration(), guard_registration(), registration_move(text, text, text, text, text),
  guard_registration_decision(), guard_terms_version();
