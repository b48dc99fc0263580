import type { CalendarDate } from '../kernel/calendar-date.ts';

/** A code that gave way to another; the unit lives on under `successor`. `name` is what the old register called it. */
interface Renumbering {
  readonly code: string;
  readonly name: string;
  readonly successor: string;
}

/** One decree and what it did to the codes. The packaged register knows only how things stand today. */
export interface RegisterDecree {
  readonly decree: string;
  /** First day of the new codes; the old ones end with the day before. */
  readonly date: CalendarDate;
  /** Codes of units that came into being with it. */
  readonly newUnits: readonly string[];
  readonly renumbered: readonly Renumbering[];
}

/** A former spelling under an unchanged code: found when somebody writes it, never shown. */
export interface FormerSpelling {
  readonly code: string;
  readonly name: string;
}

const moved = (code: string, name: string, successor: string): Renumbering => ({ code, name, successor });
const spelt = (code: string, name: string): FormerSpelling => ({ code, name });

/**
 * Jambi (15), the province whose history the portal needs first: 1,562 villages and wards in the registers of 2017 to
 * 2020, 1,564 from Kepmendagri 050-145/2022, 1,585 from Kepmendagri 100.1.1-6117/2022. Compared from the registers of
 * Permendagri 72/2019, Permendagri 58/2021 as revised by Kepmendagri 050-145/2022, and Kepmendagri 100.1.1-6117/2022.
 * The day of the first change is the day the revising decree was signed: the register of Permendagri 58/2021
 * (13 December 2021) may have brought the three split districts two months earlier. Decrees oldest first.
 */
export const registerDecrees: readonly RegisterDecree[] = [
  {
    decree: 'Kepmendagri 050-145 Tahun 2022',
    date: '2022-02-14',
    newUnits: [
      '15.01.22', // Tanah Cogok
      '15.01.23', // Danau Kerinci Barat
      '15.03.11', // Mandiangin Timur
      '15.09.04.1002', // Sarana Agung
      '15.09.04.1003', // Mandiri Agung
    ],
    renumbered: [
      moved('15.01.02.2009', 'Koto Iman', '15.01.22.2011'),
      moved('15.01.02.2010', 'Ujung Pasir', '15.01.22.2007'),
      moved('15.01.02.2011', 'Koto Petai', '15.01.22.2008'),
      moved('15.01.02.2012', 'Koto Salak', '15.01.22.2009'),
      moved('15.01.02.2017', 'Koto Tuo Ujung Pasir', '15.01.22.2006'),
      moved('15.01.02.2019', 'Agung Koto Iman', '15.01.22.2010'),
      moved('15.01.04.2001', 'Kayu Aro Ambai', '15.01.22.2001'),
      moved('15.01.04.2002', 'Bunga Tanjung', '15.01.22.2002'),
      moved('15.01.04.2004', 'Semerah', '15.01.22.2004'),
      moved('15.01.04.2005', 'Sebukar', '15.01.22.2005'),
      moved('15.01.04.2025', 'Pondok Beringin', '15.01.22.2003'),
      moved('15.01.04.2032', 'Baru Semerah', '15.01.22.2012'),
      moved('15.01.08.2009', 'Tanjungpauh Mudik', '15.01.23.2002'),
      moved('15.01.08.2010', 'Tanjungpauh Hilir', '15.01.23.2007'),
      moved('15.01.08.2011', 'Semerap', '15.01.23.2011'),
      moved('15.01.08.2014', 'Koto Baru Semerap', '15.01.23.2012'),
      moved('15.01.08.2015', 'Koto Patah', '15.01.23.2014'),
      moved('15.01.08.2016', 'Punai Merindu', '15.01.23.2004'),
      moved('15.01.08.2017', 'Pondok Saguang', '15.01.23.2009'),
      moved('15.01.08.2020', 'Pancuran Tiga', '15.01.23.2001'),
      moved('15.01.08.2021', 'Permai Baru', '15.01.23.2006'),
      moved('15.01.08.2024', 'Pasar Semerap', '15.01.23.2013'),
      moved('15.01.08.2029', 'Sumur Jauh', '15.01.23.2005'),
      moved('15.01.08.2030', 'Koto Tengah', '15.01.23.2010'),
      moved('15.01.08.2031', 'Bukitpulai', '15.01.23.2003'),
      moved('15.01.08.2032', 'Serumpun Pauh', '15.01.23.2008'),
      moved('15.03.06.2014', 'Meranti Baru', '15.03.11.2008'),
      moved('15.03.06.2015', 'Petiduran Baru', '15.03.11.2002'),
      moved('15.03.06.2016', 'Guruh Baru', '15.03.11.2001'),
      moved('15.03.06.2017', 'Butang Baru', '15.03.11.2004'),
      moved('15.03.06.2018', 'Jati Baru', '15.03.11.2006'),
      moved('15.03.06.2019', 'Sungai Butang', '15.03.11.2003'),
      moved('15.03.06.2024', 'Suka Maju', '15.03.11.2005'),
      moved('15.03.06.2025', 'Jernang Baru', '15.03.11.2010'),
      moved('15.03.06.2026', 'Meranti Jaya', '15.03.11.2009'),
      moved('15.03.06.2027', 'Jati Baru Mudo', '15.03.11.2007'),
    ],
  },
  {
    decree: 'Kepmendagri 100.1.1-6117 Tahun 2022',
    date: '2022-11-09',
    newUnits: [
      '15.09.02.2018', // Kemantan
      '15.09.04.2011', // Mekar Kencana
      '15.09.04.2012', // Purwo Dadi
      '15.09.04.2013', // Tegal Asri
      '15.09.04.2014', // Perintis Jaya
      '15.09.04.2015', // Perintis Makmur
      '15.09.04.2016', // Jaya Mulya
      '15.09.07.2007', // Mekar Sari
      '15.09.07.2008', // Wana Arum
      '15.09.07.2009', // Wana Mulya
      '15.09.07.2010', // Damai Makmur
      '15.09.07.2011', // Suka Jaya
      '15.09.07.2012', // Sido Mulyo
      '15.09.08.2010', // Giri Mulyo
      '15.09.09.2006', // Lubuk Mandarsah Ulu
      '15.71.01.1012', // Aur Kenali
      '15.71.07.1011', // Talang Gulo
      '15.71.07.1012', // Kenali Asam
      '15.71.09.1006', // Simpang Rimbo
      '15.71.09.1007', // Pinang Merah
      '15.71.11.1006', // Bakung Jaya
    ],
    // Two wards were new in February and got their lasting codes in November.
    renumbered: [
      moved('15.09.04.1002', 'Sarana Agung', '15.09.04.1009'),
      moved('15.09.04.1003', 'Mandiri Agung', '15.09.04.1010'),
    ],
  },
];

/** Spellings of Jambi's register of 2022 that differ from today's in more than blanks. */
export const formerSpellings: readonly FormerSpelling[] = [
  spelt('15.01.05.2002', 'Baru Semurup'), // Koto Baru Semurup
  spelt('15.01.23.2009', 'Pondok Saguang'), // Pondok Siguang
  spelt('15.02.03.2010', 'Peradu Temberas'), // Peradun Temeras
  spelt('15.02.05.1003', 'Pasar R. Panjang'), // Pasar Rantau Panjang
  spelt('15.02.05.1036', 'Ps.Baru Rantau'), // Pasar Baru Rantau Panjang
  spelt('15.02.11', 'Nalo Tatan'), // Nalo Tantan
  spelt('15.02.12.2006', 'Kedarasan Panjang'), // Kederasan Panjang
  spelt('15.02.13.2005', 'Simpang L. Merangin'), // Simpang Limbur Merangin
  spelt('15.03.02.2010', 'Maribung'), // Meribung
  spelt('15.03.03.1026', 'Aur'), // Aur Gading
  spelt('15.03.03.2024', 'Baru'), // Desa Baru
  spelt('15.03.05.2006', 'Rantanu Tenang'), // Rantau Tenang
  spelt('15.03.06.2008', 'Mandainangin Tuo'), // Mandiangin Tuo
  spelt('15.07.06.2004', 'Kota Kandis Dendang'), // Koto Kandis Dendang
  spelt('15.07.11.2002', 'Rantau Rasau Desa'), // Rantau Rasau
  spelt('15.08.15.2003', 'Talang Selungko'), // Talang Silungko
  spelt('15.09.01.1001', 'Matebo'), // Muara Tebo
  spelt('15.09.03.2012', 'Malako Intan'), // Melako Intan
  spelt('15.09.10.2003', 'Bukit Pamuatan'), // Bukit Pemuatan
];
