package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndonesianTest {
    private final Readings id = Readings.in("id");

    @Test
    void readsDaysInAllOrdersAndSeparators() {
        id.reads(
                "2024-01-16",
                "Sidang dibuka Selasa (16/1).",
                "Sidang dibuka pada Selasa, 16 Januari 2024.",
                "Sidang dibuka pada hari Selasa tanggal 16 Januari.",
                "Sidang dibuka 16/1/2024.",
                "Sidang dibuka 16-01-2024.",
                "Sidang dibuka 2024-01-16.",
                "Panitia (16/1) membuka sidang.",
                "Sidang dibuka kemarin (16/1).",
                "Sidang dibuka 16 Jan. 2024",
                "Sidang dibuka sehari sebelumnya.");
    }

    @Test
    void readsPartsOfTheDay() {
        id.reads(
                "2024-01-16TNI",
                "Gempa terjadi Selasa malam (16/1).",
                "Gempa terjadi Selasa (16/1) malam.",
                "Gempa terjadi tadi malam.",
                "Gempa terjadi kemarin malam.",
                "Gempa terjadi Selasa malam.",
                "Gempa terjadi pada 16 Januari malam.");
        id.reads(
                "2024-01-17TMO",
                "Rapat mulai pagi ini.",
                "Rapat mulai Rabu (17/1) pagi.",
                "Banjir surut dini hari tadi.");
    }

    @Test
    void readsClockTimesAndZones() {
        id.reads(
                "2024-01-17T20:00",
                "Acara mulai pukul 20.00 WIB.",
                "Acara mulai jam 8 malam.",
                "Acara mulai hari ini pukul 20.00.",
                "Acara mulai Rabu (17/1/2024) pukul 20.00 WIB.");
        id.reads("2024-01-17T05:20", "Mereka berangkat pukul 05.20 pagi.");
    }

    @Test
    void countsFromTheDocumentTime() {
        id.reads("2024-W02", "Pekan lalu harga naik.", "Seminggu lalu harga naik.", "Minggu lalu harga naik.");
        id.reads("2023", "Tahun lalu panen gagal.", "Setahun yang lalu panen gagal.", "Pada 2023 panen gagal.");
        id.reads("2024-02", "Bulan depan pasar dibuka.", "Sebulan lagi pasar dibuka.");
        id.reads("2001-09-11", "Ia menulis buku tentang tragedi 11 September.", "Buku itu mengisahkan serangan 9/11.");
        id.reads("2024-01-15", "Dua hari lalu hujan turun.", "Senin lalu hujan turun.", "Senin (15/1) hujan turun.");
        id.reads("2021", "Tiga tahun yang lalu jembatan itu runtuh.");
        id.reads("2024-01-18", "Besok pasar tutup.", "Pasar akan tutup Kamis.", "Kamis mendatang pasar tutup.");
    }

    @Test
    void readsMonthsYearsAndLongerTimes() {
        id.reads(
                "2023-09",
                "Pertemuan puncak digelar September tahun lalu.",
                "Pertemuan puncak digelar pada bulan September 2023.",
                "Pertemuan puncak digelar September lalu.");
        id.reads(
                "199",
                "Pada 1990-an desa itu sepi.",
                "Akhir 1990-an desa itu sepi.",
                "Pada tahun 1990an desa itu sepi.");
        id.reads("18", "Pada abad ke-19 kota itu tumbuh.", "Pada abad XIX kota itu tumbuh.");
        id.reads("2023-Q3", "Laba turun pada kuartal III 2023.", "Laba turun pada triwulan ketiga 2023.");
        id.reads("2024-08-17", "Upacara 17 Agustus 2024 dihadiri warga.");
    }

    @Test
    void placesWhatASignalWordSays() {
        id.dates("2014/..", "Ia menjabat sejak 2014.", "Ia menjabat mulai tahun 2014.");
        id.dates("../2025", "Kontrak berlaku hingga 2025.");
        id.dates("[..2013]", "Sebelum 2014 jalan itu rusak.");
        id.dates("[2024-01-16..]", "Setelah 15 Januari kantor tutup.");
        id.dates("[2024-01-17..2024-03-20]", "Hasilnya akan diumumkan paling lambat 20 Maret 2024.");
        id.dates("2014~", "Gedung itu dibangun sekitar 2014.");
        id.dates("2024-01-15/2024-01-17", "Pameran digelar 15-17 Januari 2024.");
    }

    @Test
    void takesABareTimeOfDayFromNoLimit() {
        for (String limit : List.of("sebelum Lebaran", "hingga Jumat", "sejak Minggu", "paling lambat 31 Januari")) {
            List<TimeExpression> times = id.tag("Mereka menuntut uang kembali " + limit + ". Massa bubar pukul 14.00.");
            assertEquals("2024-01-17T14:00", times.getLast().value(), limit);
        }
    }

    @Test
    void looksForAFeastAhead() {
        Readings august = Readings.in("id", LocalDate.of(2007, 8, 20));
        august.dates("[..2007-10-12]", "Massa menuntut uang dikembalikan sebelum Lebaran.");
        august.dates("2006-10-24", "Lebaran lalu mereka pulang.");
    }

    @Test
    void countsFromAnEventWithoutADate() {
        TimeExpression length = id.tag("Sehari setelah pertemuan, ia pulang.").getFirst();
        assertEquals("P1D", length.value());
        assertEquals(new Anchor(Anchor.Kind.EVENT, null, null, null, Anchor.Side.AFTER), length.anchor());
    }

    @Test
    void leavesVagueTimesOpenWithHonestBounds() {
        id.dates("[2024-01-17..]", "Ia akan berkunjung dalam waktu dekat.");
        id.dates("[..2024-01-17]", "Ia baru-baru ini pulang.");
        id.dates("2024-01-17", "Hingga saat ini belum ada kabar.");
    }

    @Test
    void readsLengthsAndRepetition() {
        id.reads("P3D", "Kunjungan tiga hari itu berakhir.", "Ia dirawat selama tiga hari.");
        id.reads("P2W", "Selama dua pekan terakhir harga naik.");
        id.reads("PXY", "Bertahun-tahun ia menunggu.", "Beberapa tahun ia menunggu.");
        id.reads("XXXX-WXX-1", "Setiap Senin pasar buka.");
        id.reads("P1W", "Ia berlatih dua kali seminggu.");
    }

    @Test
    void ignoresWhatIsNoTime() {
        id.ignores(
                "Penyanyi Mei Lin tampil memukau.",
                "Mereka kembali ke UUD 1945.",
                "Ia dijerat Pasal 16/1 undang-undang itu.",
                "Tuan rumah menang dengan skor (2/1).",
                "Tuan rumah unggul 2-1 atas tamunya.",
                "Harga beras Rp 2.014 per kilogram.",
                "Hubungi (021) 555-1998 untuk memesan.",
                "Versi 2.1.4 dirilis.",
                "Sebanyak 1/2 cangkir gula.",
                "Inflasi 2,5 persen.",
                "Sebanyak 2000 orang hadir.",
                "Perempuan berusia 37 tahun itu selamat.");
    }
}
