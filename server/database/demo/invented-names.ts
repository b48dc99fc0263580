/** Given and further names in the habit of a part of the country. Put together by chance, they are nobody's. */
export interface NameStock {
  readonly men: readonly string[];
  readonly women: readonly string[];
  readonly further: readonly string[];
  /** How many in a hundred bear one name only. */
  readonly single: number;
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const malay: NameStock = {
  men: words(`Zulkifli Amrizal Syafrudin Hendri Yusrizal Herman Fauzan Khairul Ahmad Rusdi Safrizal Darmawi Sopian Idris
    Marwan Hasanudin Zainal Azwar Ridwan Edison Jamhuri Bakri Samsul Iskandar Arpan Fahmi Saidina Usman Raudi Abdurahman`),
  women: words(`Nurhayati Rohana Zubaidah Yusnita Marlina Asmawati Eliza Fatimah Ermawati Nurbaiti Salmah Rosmanidar
    Darmawati Mardiana Hasnah Yulisma Suryati Rahmah Zuraida Nurlela Desmawati Fitria Halimah Sakdiah Murni Rahima`),
  further:
    words(`Saputra Hasan Effendi Harahap Rahman Anwar Ismail Azhari Kurnia Pasaribu Ramli Syukri Hamzah Nasir Arifin
    Chaniago Putra Yani Ibrahim Latif Daulay Sanusi Mukhtar Piliang Hakim Basri Zen`),
  single: 12,
};
const javanese: NameStock = {
  men: words(`Sugeng Slamet Paijo Suroto Wagimin Bambang Hariyanto Tukiman Sutrisno Kasiran Ngadiman Suyatno Pujiono Mulyono
    Heri Samsuri Rohmat Supardi Misdi Giman Jumadi Suparno Wahyudi Kasdi Edi Nurkholis Totok Imam`),
  women:
    words(`Suminah Tumini Sulastri Wagiyem Sriyatun Lasmini Ngatini Sumarni Partini Endang Ismiyati Juminten Kasiyati
    Rukmini Siti Tutik Wiwik Suparti Munawaroh Sunarti Yatemi Mujiati Poniyem Khotimah Lilik Dwi`),
  further:
    words(`Santoso Riyanto Prasetyo Lestari Wibisono Handayani Setiawan Purwanto Astuti Utomo Rahayu Nugroho Wulandari
    Susilo Hartono Kusuma Raharjo Fitriani Budiarto Cahyono Winarno Anggraeni Saputro`),
  single: 38,
};
const sundanese: NameStock = {
  men: words(`Asep Ujang Dadang Cecep Endang Dede Maman Uus Yayan Iwan Rohman Tatang Deden Hilman Jajang Aep Nandang Wawan
    Sobari Rahmat Ade Opik Encep Mulyadi Sanim Rojali Marzuki Syahroni`),
  women:
    words(`Euis Neneng Imas Enok Cucu Yayah Iis Elis Nining Titin Rohaeti Aisah Mimin Kokom Nani Lilis Ai Teti Rosita
    Nurjanah Maemunah Saodah Hindun Romlah`),
  further: words(`Suherman Hidayat Permana Sutisna Gunawan Kurniawan Nurhasanah Mulyana Ramdani Sopandi Komala Suryana
    Herawati Firmansyah Rukmana Saepudin Rohayati Wahyuni`),
  single: 22,
};
const eastern: NameStock = {
  men: words(`Yohanis Markus Stefanus Petrus Yosep Melkianus Daniel Agustinus Frans Nikolaus Lambertus Simon Kornelis Matius
    Andi Daeng Syamsuddin Made Wayan Ketut Nyoman Rusli Haris`),
  women:
    words(`Maria Yuliana Kristina Agnes Elisabet Marta Yosefina Paulina Veronika Debora Selfina Adolfina Rahel Naomi
    Kadek Putu Hasnawati Rosdiana Sitti Martha`),
  further:
    words(`Tanaem Bolla Rumbiak Wenda Lado Kambu Tuhumena Lengkong Pattipeilo Nalle Boseren Asmuruf Kogoya Seran Bani
    Arta Suardika Tahir Mappiare Rauf Manuputi Watumlawar`),
  single: 4,
};

const sundaneseProvinces = new Set(['31', '32', '36']);
const javaneseProvinces = new Set(['33', '34', '35', '18']);

export function namesOfProvince(province: string): NameStock {
  if (sundaneseProvinces.has(province)) return sundanese;
  if (javaneseProvinces.has(province)) return javanese;
  return Number(province) >= 51 ? eastern : malay;
}

export const streets =
  words(`Melati Mawar Kenanga Anggrek Cempaka Flamboyan Merpati Rajawali Cendrawasih Pemuda Pendidikan
  Pasar Masjid Koperasi Irigasi Poros Lintas Mangga Rambutan Durian Jambu Kelapa`);
export const hamlets =
  words(`Sukamaju Sumberejo Karya Makmur Sejahtera Mekar Tengah Baru Lama Hilir Ulu Seberang Sidomulyo
  Harapan Rukun Sentosa Bakti Damai Mulya`);
