-- Whose a letter or a file is was answered by reading all reminders and all papers first. One at a time it is a look at an
-- index, whatever their number.

alter policy viewer on notification_letter
  using (exists (select from notification n where n.letter_id = notification_letter.id))
  with check (exists (select from notification n where n.letter_id = notification_letter.id));
alter policy of_agreements on document using (exists (select from mou_document d where d.document_id = document.id));
