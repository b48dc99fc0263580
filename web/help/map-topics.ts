import type { Topic } from './topic.ts';

/** Coverage on a map, and by ecosystem. */
export const mapTopics: readonly Topic[] = [
  {
    id: 'peta',
    page: '/wilayah',
    text: {
      id: {
        title: 'Membaca peta capaian',
        steps: [
          'Buka Wilayah, lalu pilih perjanjian dan tempatnya.',
          'Pilih Tabel, Peta, atau keduanya. Angkanya sama.',
          'Makin gelap warnanya, makin besar capaiannya. Tanda seru berarti di bawah 25%.',
          'Geser dengan tombol panah, lalu tekan Enter untuk melihat wilayah itu.',
          'Punya batas wilayah resmi? Unggah GeoJSON di bawah peta.',
        ],
        after:
          'Provinsi disusun mirip letaknya. Kabupaten dan kota disusun menurut kode. Tiap petak sama besar, bukan menurut luas.',
      },
      en: {
        title: 'Read the map of coverage',
        steps: [
          'Open Region, then choose the agreement and the place.',
          'Choose table, map, or both. The figures are the same.',
          'The darker the colour, the more is reached. A warning sign means below 25%.',
          'Move with the arrow keys, then press Enter to see that region.',
          'Do you have official outlines? Upload a GeoJSON below the map.',
        ],
        after:
          'Provinces stand about where they lie. Regencies and cities stand by code. All squares are the same size, whatever the area.',
      },
    },
  },
  {
    id: 'ekosistem-sektor',
    page: '/kelompok/ekosistem',
    text: {
      id: {
        title: 'Melihat peserta menurut ekosistem dan sektor',
        steps: [
          'Buka Kelompok, lalu pilih Menurut ekosistem.',
          'Persempit menurut mitra atau wilayah bila perlu.',
          'Buka angkanya untuk melihat peserta atau kelompok di baliknya.',
          'Unduh sebagai CSV atau Excel, atau cetak halamannya.',
        ],
        after: 'Ada yang belum dicatat? Isi ekosistem pada kelompoknya, atau pada mitranya untuk yang tanpa kelompok.',
      },
      en: {
        title: 'See members by ecosystem and sector',
        steps: [
          'Open Groups and choose By ecosystem.',
          'Narrow it down to a partner or a region where you need to.',
          'Follow a figure to the members or groups behind it.',
          'Download it as CSV or Excel, or print the page.',
        ],
        after: 'Something is not recorded? Give the group its ecosystem, or the partner for members without one.',
      },
    },
  },
];
