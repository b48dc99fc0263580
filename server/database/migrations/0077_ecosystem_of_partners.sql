-- Where the people of a partner are found who came in without a group and are not paid for by a public budget: a ministry
-- of villages, the riders of a platform. Tallies know the partner, so that nobody is counted anew.

alter table partner add column ecosystem text collate "C"
  constraint partner_ecosystem check (ecosystem in ('VILLAGE', 'MARKET', 'ECOMMERCE_UMKM', 'VULNERABLE_WORKERS'));
