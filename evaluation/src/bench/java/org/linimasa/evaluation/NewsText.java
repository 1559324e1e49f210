package org.linimasa.evaluation;

import java.util.List;
import java.util.Random;

/** Invented news: the same text for the same arguments, of few facts in many words. */
final class NewsText {
    private static final List<String> PEOPLE_ID = List.of(
            "Bupati Karimata", "Menteri Perhubungan", "Kepala dinas", "Juru bicara kepolisian", "Ketua koperasi",
            "Seorang warga Desa Sukarame", "Direktur PT Nusalaut", "Koordinator relawan", "Guru besar Universitas Wandu");
    private static final List<String> VERBS_ID = List.of(
            "meninjau", "mengunjungi", "menolak usulan tentang", "membahas perbaikan", "memuji pengelolaan",
            "menyoroti kerusakan", "meminta tambahan anggaran untuk", "mendengarkan keluhan warga tentang");
    private static final List<String> THINGS_ID = List.of(
            "jembatan gantung di hulu sungai", "pasar ikan yang ramai pengunjung", "sekolah dasar di lereng bukit",
            "pelabuhan rakyat di pesisir barat", "gudang beras milik koperasi", "jalur kereta menuju pelabuhan",
            "rumah sakit rujukan di ibu kota provinsi", "bendungan yang mengairi sawah petani");
    private static final List<String> DATED_ID = List.of(
            "Pertemuan itu berlangsung Selasa malam (16/1) di aula kantor.", "Proyek tersebut dimulai sejak tahun 2019.",
            "Pembangunan akan selesai dalam tiga bulan ke depan.", "Rombongan tiba pukul 20.00 WIB dengan bus.",
            "Hal serupa pernah terjadi pada 12 Maret 2021.", "Warga menunggu kepastian hingga pekan depan.");
    private static final List<String> PEOPLE_EN = List.of(
            "The mayor of Oakhurst", "A spokeswoman for the ministry", "The head of the port authority",
            "Residents of the valley", "The union's chief negotiator", "A professor at Lumenta University",
            "The company's director", "Volunteers from the coast guard");
    private static final List<String> VERBS_EN = List.of(
            "inspected", "praised the management of", "rejected a proposal about", "discussed repairs to",
            "complained about the state of", "asked for more money for", "walked through", "defended the plan for");
    private static final List<String> THINGS_EN = List.of(
            "the suspension bridge above the river", "a crowded fish market in the harbour", "the primary school on the hill",
            "the railway that leads to the coast", "a warehouse full of rice and timber", "the hospital in the capital",
            "the dam that waters the farms of the plain", "an old theatre with a leaking roof");
    private static final List<String> DATED_EN = List.of(
            "The meeting took place on Tuesday night in the town hall.", "The project began in September 2019.",
            "Work is expected to be finished in the next three months.", "The delegation arrived at 8 p.m. by bus.",
            "A similar case was reported on March 12, 2021.", "People will have to wait until next week.");

    private NewsText() {}

    /**
     * So many characters or a little more.
     *
     * @param sentencesPerDate how many sentences name no time for each that does; 0 for text without any time
     */
    static String of(String language, int chars, int sentencesPerDate) {
        boolean indonesian = language.equals("id");
        Random random = new Random(20240116);
        StringBuilder text = new StringBuilder(chars + 200);
        for (int sentence = 1; text.length() < chars; sentence++) {
            text.append(pick(random, indonesian ? PEOPLE_ID : PEOPLE_EN))
                    .append(' ')
                    .append(pick(random, indonesian ? VERBS_ID : VERBS_EN))
                    .append(' ')
                    .append(pick(random, indonesian ? THINGS_ID : THINGS_EN))
                    .append(indonesian ? " bersama " : ", together with ")
                    .append(pick(random, indonesian ? PEOPLE_ID : PEOPLE_EN))
                    .append(". ");
            if (sentencesPerDate > 0 && sentence % sentencesPerDate == 0) {
                text.append(pick(random, indonesian ? DATED_ID : DATED_EN)).append("\n\n");
            }
        }
        return text.toString();
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
