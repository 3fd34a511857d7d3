-- The tally of a clerk counts these by who did them and when.
create index casework_later_prepared on casework_later (region, prepared_by, prepared_at);
create index casework_later_seconded on casework_later (region, seconded_by, seconded_at);
create index casework_later_decided on casework_later (region, decided_by, decided_at);
create index casework_claim_act_entered on casework_claim_act (region, entered_by, entered_at);
create index casework_claim_act_decided on casework_claim_act (region, decided_by, decided_at);
create index casework_letter_received on casework_letter (region, received_by, received_at);
create index casework_payout_owed on casework_payout (region, owed_by, owed_at);
create index casework_payout_estate on casework_payout (region, estate_by, estate_at);
create index casework_payment_file_made on casework_payment_file (region, made_by, made_at);
create index casework_bank_answer_booked on casework_bank_answer (region, booked_by, booked_at);
create index death_notice_recorded on death_notice (region, recorded_by, recorded_at);
create index death_notice_taken_back on death_notice (region, taken_back_by, taken_back_at);
