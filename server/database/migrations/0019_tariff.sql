-- What a month of cover costs: rates, bands, caps and temporary adjustments, each with the months it holds for, the
-- regulation that gives it and how sure we are of it (A read in the text or reproduces published figures, B one
-- reputable source, C unverified). Months are ranges of first days, the end not included.

create extension if not exists btree_gist;

create table tariff_rate (
  id uuid primary key default uuidv7(),
  segment text collate "C" not null check (segment in ('PU', 'BPU')),
  programme text collate "C" not null check (programme in ('JKK', 'JKM', 'JHT', 'JP')),
  payer text collate "C" not null check (payer in ('WORKER', 'EMPLOYER')),
  -- only the accident programme of wage earners has classes
  risk_class text collate "C" check (risk_class in ('VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  -- FLAT an amount; BAND a rate of the nominal of the income's band; WAGE a rate of the wage; CAPPED_WAGE up to a cap
  basis text collate "C" not null check (basis in ('FLAT', 'BAND', 'WAGE', 'CAPPED_WAGE')),
  flat_amount bigint check (flat_amount > 0),
  -- hundredths of a percent
  rate integer check (rate > 0 and rate <= 10000),
  months daterange not null check (not isempty(months) and lower(months) is not null and lower_inc(months)),
  regulation text not null,
  article text,
  source text not null,
  certainty text collate "C" not null check (certainty in ('A', 'B', 'C')),
  verified_by text,
  constraint tariff_rate_basis check ((basis = 'FLAT') = (flat_amount is not null) and (basis = 'FLAT') = (rate is null)),
  constraint tariff_rate_class check ((risk_class is not null) = (segment = 'PU' and programme = 'JKK')),
  constraint tariff_rate_once exclude using gist
    (segment with =, programme with =, payer with =, coalesce(risk_class, '') with =, months with &&)
);

create table tariff_band (
  id uuid primary key default uuidv7(),
  number smallint not null check (number > 0),
  income_from bigint not null check (income_from >= 0),
  nominal bigint not null check (nominal > 0),
  months daterange not null check (not isempty(months) and lower(months) is not null and lower_inc(months)),
  regulation text not null,
  article text,
  source text not null,
  certainty text collate "C" not null check (certainty in ('A', 'B', 'C')),
  verified_by text,
  constraint tariff_band_income_once exclude using gist (income_from with =, months with &&),
  constraint tariff_band_number_once exclude using gist (number with =, months with &&)
);

create table wage_cap (
  id uuid primary key default uuidv7(),
  programme text collate "C" not null check (programme in ('JP')),
  amount bigint not null check (amount > 0),
  months daterange not null check (not isempty(months) and lower(months) is not null and lower_inc(months)),
  regulation text not null,
  article text,
  source text not null,
  certainty text collate "C" not null check (certainty in ('A', 'B', 'C')),
  verified_by text,
  constraint wage_cap_once exclude using gist (programme with =, months with &&)
);

-- sectors: 1 transport, 2 the others; [1,2] is everybody. Two rules for one programme never meet in one sector and month.
create table tariff_adjustment (
  id uuid primary key default uuidv7(),
  name text not null,
  segment text collate "C" not null check (segment in ('PU', 'BPU')),
  programme text collate "C" not null check (programme in ('JKK', 'JKM', 'JHT', 'JP')),
  sectors int4range not null check (sectors <@ '[1,3)' and not isempty(sectors)),
  -- hundredths of a percent of the ordinary amount that remain to be paid
  factor integer not null check (factor between 0 and 10000),
  -- whether it holds where a budget of the state or of a region pays
  for_state_funds boolean not null,
  months daterange not null check (not isempty(months) and lower(months) is not null and lower_inc(months) and upper(months) is not null),
  regulation text not null,
  article text,
  source text not null,
  certainty text collate "C" not null check (certainty in ('A', 'B', 'C')),
  verified_by text,
  constraint tariff_adjustment_once exclude using gist (segment with =, programme with =, sectors with &&, months with &&)
);

create table fund_source (
  code text collate "C" primary key check (code ~ '^[A-Z_]{3,20}$'),
  place smallint not null unique,
  name_id text not null,
  name_en text not null,
  -- whether temporary discounts hold where this fund pays
  discount_eligible boolean not null,
  source text not null,
  certainty text collate "C" not null check (certainty in ('A', 'B', 'C'))
);

grant select on tariff_rate, tariff_band, wage_cap, tariff_adjustment, fund_source to portal_app, portal_system, portal_definer;

insert into tariff_rate (segment, programme, payer, risk_class, basis, flat_amount, rate, months, regulation, article, source, certainty) values
  ('BPU', 'JKK', 'WORKER', null, 'BAND', null, 100, '[2015-07-01,)', 'PP 44/2015, PP 82/2019, PP 49/2023', 'Lampiran II', 'Tarif 1% dari nominal; batas bawah Rp10.000 dan atas Rp207.000 diberitakan', 'B'),
  ('BPU', 'JKM', 'WORKER', null, 'FLAT', 6800, null, '[2015-07-01,)', 'PP 44/2015', null, 'Banyak sumber menyebut Rp6.800', 'A'),
  ('BPU', 'JHT', 'WORKER', null, 'BAND', null, 200, '[2015-07-01,)', 'PP 46/2015', 'Lampiran', 'Tarif 2% dari nominal; batas bawah Rp20.000 diberitakan', 'A'),
  ('PU', 'JKK', 'EMPLOYER', 'VERY_LOW', 'WAGE', null, 24, '[2015-07-01,)', 'PP 44/2015', 'Lampiran I', 'Dihitung ulang dari contoh yang diterbitkan', 'A'),
  ('PU', 'JKK', 'EMPLOYER', 'LOW', 'WAGE', null, 54, '[2015-07-01,)', 'PP 44/2015', 'Lampiran I', 'Satu sumber', 'B'),
  ('PU', 'JKK', 'EMPLOYER', 'MEDIUM', 'WAGE', null, 89, '[2015-07-01,)', 'PP 44/2015', 'Lampiran I', 'Satu sumber', 'B'),
  ('PU', 'JKK', 'EMPLOYER', 'HIGH', 'WAGE', null, 127, '[2015-07-01,)', 'PP 44/2015', 'Lampiran I', 'Satu sumber', 'B'),
  ('PU', 'JKK', 'EMPLOYER', 'VERY_HIGH', 'WAGE', null, 174, '[2015-07-01,)', 'PP 44/2015', 'Lampiran I', 'Satu sumber', 'B'),
  ('PU', 'JKM', 'EMPLOYER', null, 'WAGE', null, 30, '[2015-07-01,)', 'PP 44/2015', null, 'Dihitung ulang dari contoh yang diterbitkan', 'A'),
  ('PU', 'JHT', 'WORKER', null, 'WAGE', null, 200, '[2015-07-01,)', 'PP 46/2015', null, 'Dihitung ulang dari contoh yang diterbitkan', 'A'),
  ('PU', 'JHT', 'EMPLOYER', null, 'WAGE', null, 370, '[2015-07-01,)', 'PP 46/2015', null, 'Dihitung ulang dari contoh yang diterbitkan', 'A'),
  ('PU', 'JP', 'WORKER', null, 'CAPPED_WAGE', null, 100, '[2015-07-01,)', 'PP 45/2015', 'pasal 28', 'Dihitung ulang dari contoh yang diterbitkan', 'A'),
  ('PU', 'JP', 'EMPLOYER', null, 'CAPPED_WAGE', null, 200, '[2015-07-01,)', 'PP 45/2015', 'pasal 28', 'Dihitung ulang dari contoh yang diterbitkan', 'A');

-- Half-open on the lower bound: the printed table leaves holes between 1.099.000 and 1.100.000.
insert into tariff_band (number, income_from, nominal, months, regulation, article, source, certainty)
select b.number, b.income_from, b.nominal, '[2015-07-01,)', 'PP 44/2015 dan PP 46/2015', 'Lampiran',
       case when b.certainty = 'A' then 'Sesuai beberapa sumber' else 'Baris di tengah tabel belum dicocokkan dengan naskah' end, b.certainty
  from (values
    (1, 0, 1000000, 'A'), (2, 1100000, 1200000, 'C'), (3, 1300000, 1400000, 'C'), (4, 1500000, 1600000, 'C'),
    (5, 1700000, 1800000, 'C'), (6, 1900000, 2000000, 'B'), (7, 2100000, 2200000, 'C'), (8, 2300000, 2400000, 'C'),
    (9, 2500000, 2600000, 'C'), (10, 2700000, 2950000, 'C'), (11, 3200000, 3450000, 'C'), (12, 3700000, 3950000, 'C'),
    (13, 4200000, 4450000, 'C'), (14, 4700000, 4950000, 'C'), (15, 5200000, 5450000, 'C'), (16, 5700000, 5950000, 'C'),
    (17, 6200000, 6450000, 'C'), (18, 6700000, 6950000, 'C'), (19, 7200000, 7450000, 'C'), (20, 7700000, 7950000, 'C'),
    (21, 8200000, 8700000, 'C'), (22, 9200000, 9700000, 'C'), (23, 10200000, 10700000, 'C'), (24, 11200000, 11700000, 'C'),
    (25, 12200000, 12700000, 'C'), (26, 13200000, 13700000, 'C'), (27, 14200000, 14700000, 'C'), (28, 15200000, 15700000, 'C'),
    (29, 16200000, 16700000, 'C'), (30, 17200000, 17700000, 'C'), (31, 18200000, 18700000, 'C'), (32, 19200000, 19700000, 'C'),
    (33, 20200000, 20700000, 'B')) b (number, income_from, nominal, certainty);

-- Cap of a year: last year's times (1 + growth), down to hundreds, from March (PP 45/2015 article 29).
insert into wage_cap (programme, amount, months, regulation, article, source, certainty) values
  ('JP', 8754600, '[2021-03-01,2022-03-01)', 'PP 45/2015', 'pasal 29', 'Belum diperiksa', 'C'),
  ('JP', 9077600, '[2022-03-01,2023-03-01)', 'PP 45/2015', 'pasal 29', 'Satu sumber, sesuai rumus', 'B'),
  ('JP', 9559600, '[2023-03-01,2024-03-01)', 'PP 45/2015', 'pasal 29', 'Sesuai rumus dan pengumuman', 'A'),
  ('JP', 10042300, '[2024-03-01,2025-03-01)', 'PP 45/2015', 'pasal 29', 'Sesuai rumus dan pengumuman', 'A'),
  ('JP', 10547400, '[2025-03-01,2026-03-01)', 'PP 45/2015', 'pasal 29', 'Sesuai rumus dan pengumuman', 'A'),
  ('JP', 11086300, '[2026-03-01,2027-03-01)', 'PP 45/2015', 'pasal 29', 'Dihitung dengan rumus (5,11%), pengumuman belum ditemukan', 'C');

insert into tariff_adjustment (name, segment, programme, sectors, factor, for_state_funds, months, regulation, article, source, certainty)
select a.name, a.segment, p.programme, a.sectors::int4range, a.factor, a.for_state_funds, a.months::daterange, a.regulation, a.article, a.source, a.certainty
  from (values
    ('Keringanan COVID-19', 'BPU', '[1,3)', 100, true, '[2020-08-01,2021-02-01)', 'PP 49/2020', 'pasal 9', 'Tarif dibaca dalam naskah, bulan belum diperiksa', 'C'),
    ('Keringanan COVID-19', 'PU', '[1,3)', 100, true, '[2020-08-01,2021-02-01)', 'PP 49/2020', 'pasal 9', 'Tarif dibaca dalam naskah, bulan belum diperiksa', 'C'),
    ('Keringanan 50% sektor transportasi', 'BPU', '[1,2)', 5000, false, '[2026-01-01,2027-04-01)', 'PP 50/2025', 'pasal 4 ayat (1)', 'Tidak berlaku bila APBN atau APBD yang membayar', 'A'),
    ('Keringanan 50% di luar transportasi', 'BPU', '[2,3)', 5000, false, '[2026-04-01,2027-01-01)', 'PP 50/2025', 'pasal 4 ayat (1)', 'Tidak berlaku bila APBN atau APBD yang membayar', 'A')
  ) a (name, segment, sectors, factor, for_state_funds, months, regulation, article, source, certainty)
 cross join (values ('JKK'), ('JKM')) p (programme);

insert into fund_source (code, place, name_id, name_en, discount_eligible, source, certainty) values
  ('SELF', 1, 'Dibayar peserta sendiri', 'Paid by the member', true, 'PP 50/2025', 'A'),
  ('EMPLOYER', 2, 'Pemberi kerja', 'Employer', true, 'Bukan dana negara', 'B'),
  ('SPONSOR', 3, 'Sponsor perorangan (SERTAKAN)', 'Personal sponsor (SERTAKAN)', true, 'Bukan dana negara', 'B'),
  ('CSR', 4, 'CSR perusahaan', 'Corporate social responsibility', true, 'Bukan dana negara; belum ditegaskan dalam naskah', 'C'),
  ('APBN', 5, 'APBN', 'State budget', false, 'PP 50/2025: tidak berlaku bila dibayar APBN', 'A'),
  ('APBD_PROVINCE', 6, 'APBD provinsi', 'Provincial budget', false, 'PP 50/2025: tidak berlaku bila dibayar APBD', 'A'),
  ('APBD_REGENCY', 7, 'APBD kabupaten/kota', 'Regency or city budget', false, 'PP 50/2025: tidak berlaku bila dibayar APBD', 'A'),
  ('BKBK', 8, 'BKBK (bantuan keuangan provinsi)', 'Provincial special-purpose grant (BKBK)', false, 'Berasal dari APBD provinsi', 'B'),
  ('APBDES', 9, 'APBDes', 'Village budget', false, 'Belum ditegaskan; dianggap berasal dari APBD', 'C'),
  ('DBH_SAWIT', 10, 'DBH sawit', 'Palm oil revenue sharing', false, 'Masuk melalui APBD', 'C'),
  ('DBHCHT', 11, 'DBHCHT', 'Tobacco excise revenue sharing', false, 'Masuk melalui APBD', 'C');
