import type { Message } from '../kernel/message.ts';

export const regionMapMessages = {
  GEOJSON_MISSING: { id: 'Belum ada berkas. Pilih berkas GeoJSON.', en: 'There is no file. Choose a GeoJSON file.' },
  GEOJSON_TOO_BIG: {
    id: 'Berkas lebih besar dari {max} MB. Sederhanakan garis batasnya, lalu unggah lagi.',
    en: 'The file is larger than {max} MB. Simplify its outlines and upload it again.',
  },
  GEOJSON_NOT_JSON: {
    id: 'Isi berkas bukan GeoJSON. Simpan peta sebagai GeoJSON (FeatureCollection), lalu unggah lagi.',
    en: 'The file holds no GeoJSON. Save the map as GeoJSON (FeatureCollection) and upload it again.',
  },
  GEOJSON_NOT_COLLECTION: {
    id: 'Berkas harus berisi FeatureCollection dengan paling sedikit satu fitur. Shapefile dan TopoJSON harus diubah dulu.',
    en: 'The file has to hold a FeatureCollection with at least one feature. Convert shapefiles and TopoJSON first.',
  },
  GEOJSON_FEATURES_MANY: {
    id: 'Berkas berisi {count} fitur; paling banyak {max}. Pakai batas provinsi atau kabupaten/kota saja.',
    en: 'The file has {count} features; at most {max}. Use outlines of provinces or regencies only.',
  },
  GEOJSON_POINTS_MANY: {
    id: 'Peta terlalu rinci: lebih dari {max} titik. Sederhanakan garis batasnya, lalu unggah lagi.',
    en: 'The map is too detailed: more than {max} points. Simplify its outlines and upload it again.',
  },
  GEOJSON_FEATURE: {
    id: 'Ini bukan Feature dengan properties dan geometry.',
    en: 'This is no Feature with properties and geometry.',
  },
  GEOJSON_GEOMETRY: {
    id: 'Bentuknya {type}; yang dapat dipakai Polygon atau MultiPolygon.',
    en: 'Its shape is {type}; only Polygon or MultiPolygon can be used.',
  },
  GEOJSON_RING: {
    id: 'Garis batasnya tidak lengkap. Tiap garis butuh empat titik atau lebih dan berakhir di titik awalnya.',
    en: 'Its outline is incomplete. Each ring needs four points or more and ends where it began.',
  },
  GEOJSON_RANGE: {
    id: 'Titik {longitude}, {latitude} di luar Indonesia. Simpan peta dalam WGS 84: bujur lalu lintang, dalam derajat.',
    en: 'The point {longitude}, {latitude} lies outside Indonesia. Save the map in WGS 84: longitude, then latitude, in degrees.',
  },
  GEOJSON_CODE_MISSING: {
    id: 'Tidak ada kode wilayah. Tambahkan properti "kode", misalnya 15 atau 15.01.',
    en: 'It has no region code. Add a property "kode", for example 15 or 15.01.',
  },
  GEOJSON_CODE_LEVEL: {
    id: 'Kode {code} bukan kode provinsi (2 angka) atau kabupaten/kota (4 angka).',
    en: 'The code {code} is none of a province (2 digits) or a regency (4 digits).',
  },
  GEOJSON_CODE_UNKNOWN: {
    id: 'Kode {code} tidak berlaku di register wilayah. Pakai kode yang berlaku sekarang.',
    en: 'The code {code} is not in force in the register of regions. Use the present code.',
  },
  GEOJSON_TWICE: {
    id: 'Kode {code} sudah dipakai fitur {first}. Gabungkan keduanya menjadi satu MultiPolygon.',
    en: 'The code {code} is that of feature {first} already. Join the two into one MultiPolygon.',
  },
  REGION_MAP_PARTNER: {
    id: 'Pilih mitra yang memiliki peta ini.',
    en: 'Choose the partner that this map belongs to.',
  },
} as const satisfies Record<string, Message>;
