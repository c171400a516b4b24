<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>rekam::FailureWindow</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Rekam tidak dapat dibuka</source>
        <translation>Rekam cannot be opened</translation>
    </message>
</context>
<context>
    <name>rekam::ui</name>
    <message>
        <source>id</source>
        <extracomment>The code of the language that this file translates to.</extracomment>
        <translation>en</translation>
    </message>
    <message>
        <source>Alat tanda tangan siap</source>
        <translation>Signature pad ready</translation>
    </message>
    <message>
        <source>Mencari…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Tahan… mengambil sendiri %1 dtk</source>
        <translation>Hold… takes itself in %1 s</translation>
    </message>
    <message>
        <source>Menunggu tanda tangan</source>
        <translation>Waiting for the signature</translation>
    </message>
    <message>
        <source>Mengambil…</source>
        <translation>Taking…</translation>
    </message>
    <message>
        <source>Percobaan %1 · mutu %2</source>
        <translation>Attempt %1 · quality %2</translation>
    </message>
    <message>
        <source>Bagus. Tekan Enter untuk menerima.</source>
        <translation>Good. Press Enter to accept.</translation>
    </message>
    <message>
        <source>Yang terbaik dari semua percobaan yang dipakai.</source>
        <translation>The best of all attempts is used.</translation>
    </message>
    <message>
        <source>Cukup. Terima, atau ulangi bila sempat.</source>
        <translation>Fair. Accept, or repeat if there is time.</translation>
    </message>
    <message>
        <source>Mutu tidak dinilai. Lihat gambarnya bersama supervisor, atau ulangi.</source>
        <translation>Quality is not assessed. Look at the picture with a supervisor, or repeat.</translation>
    </message>
    <message>
        <source>Belum cukup baik. Terima bersama supervisor, atau ulangi.</source>
        <translation>Not good enough yet. Accept with a supervisor, or repeat.</translation>
    </message>
    <message>
        <source>Belum cukup baik. Ulangi sekali lagi.</source>
        <translation>Not good enough yet. Repeat once more.</translation>
    </message>
    <message>
        <source>Yang sudah diambil tetap tersimpan. Kerjakan langkah lain dengan F8; langkah ini kembali sebelum tinjauan.</source>
        <translation>What was taken stays stored. Do another step with F8; this step comes back before the review.</translation>
    </message>
    <message>
        <source>Yang sudah diambil tetap tersimpan. Perekaman lanjut sendiri begitu alat siap.</source>
        <translation>What was taken stays stored. The recording goes on by itself once the device is ready.</translation>
    </message>
    <message>
        <source>Pena diangkat beberapa saat: goresan disimpan sendiri.</source>
        <translation>When the pen is lifted for a moment, the strokes are stored by themselves.</translation>
    </message>
    <message>
        <source>Bagus. Tahan sebentar.</source>
        <translation>Good. Hold for a moment.</translation>
    </message>
    <message>
        <source>Gambar diambil sendiri bila semua hijau.</source>
        <translation>The picture takes itself when all is green.</translation>
    </message>
    <message>
        <source>Enter mengambil foto sebagai bukti. Bila kamera tidak dapat dipakai, F9 menulis alasannya.</source>
        <translation>Enter takes a picture as proof. If the camera cannot be used, F9 writes the reason.</translation>
    </message>
    <message>
        <source>Percobaan %1 · %2</source>
        <translation>Attempt %1 · %2</translation>
    </message>
    <message>
        <source>Tidak ada yang kurang.</source>
        <translation>Nothing is wrong.</translation>
    </message>
    <message>
        <source>Latar %1 (lahir %2)</source>
        <translation>Backdrop %1 (born %2)</translation>
    </message>
    <message>
        <source>Membuka gambar yang tersimpan…</source>
        <translation>Opening the stored picture…</translation>
    </message>
    <message>
        <source>Menunggu gambar dari alat.</source>
        <translation>Waiting for a picture from the device.</translation>
    </message>
    <message>
        <source>Percobaan, pemohon memilih</source>
        <translation>Attempts, the applicant picks</translation>
    </message>
    <message>
        <source>Semua percobaan disimpan dan yang terbaik dipakai; mengulang tidak merugikan.</source>
        <translation>All attempts are kept and the best is used; repeating costs nothing.</translation>
    </message>
    <message>
        <source>Alat dimulai ulang %1 kali. Tidak ada yang hilang.</source>
        <translation>Device restarted %1 times. Nothing is lost.</translation>
    </message>
    <message>
        <source>Tanpa foto</source>
        <translation>Without photo</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Ambil</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Defer</translation>
    </message>
    <message>
        <source>Pengecualian jari</source>
        <translation>Exception for a finger</translation>
    </message>
    <message>
        <source>Pengecualian</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Pilih lain</source>
        <translation>Pick another</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Terima berdua</source>
        <translation>Accept jointly</translation>
    </message>
    <message>
        <source>dikecualikan</source>
        <translation>excepted</translation>
    </message>
    <message>
        <source>percobaan %1</source>
        <translation>attempt %1</translation>
    </message>
    <message>
        <source>belum diambil</source>
        <translation>not taken yet</translation>
    </message>
    <message>
        <source>mutu %1</source>
        <translation>quality %1</translation>
    </message>
    <message>
        <source>jendela</source>
        <translation>window</translation>
    </message>
    <message>
        <source>Suara panggilan</source>
        <translation>Voice of the calls</translation>
    </message>
    <message>
        <source>dimatikan</source>
        <translation>switched off</translation>
    </message>
    <message>
        <source>siap</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>hanya nada; pasang espeak-ng</source>
        <translation>chime only; install espeak-ng</translation>
    </message>
    <message>
        <source>bisu; pasang alsa-utils</source>
        <translation>silent; install alsa-utils</translation>
    </message>
    <message>
        <source>tidak terdengar; periksa pengeras</source>
        <translation>not heard; check the loudspeaker</translation>
    </message>
    <message>
        <source>antrean %1</source>
        <translation>queue %1</translation>
    </message>
    <message>
        <source>pemohon %1</source>
        <translation>applicant %1</translation>
    </message>
    <message>
        <source>kembali %1</source>
        <translation>back %1</translation>
    </message>
    <message>
        <source>untuk %1</source>
        <translation>for %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tunda pemohon ini?</source>
        <translation>Park this applicant?</translation>
    </message>
    <message>
        <source>Nomornya tetap berlaku dan dapat dilayani lagi hari ini.</source>
        <translation>The number stays valid and can be served again today.</translation>
    </message>
    <message>
        <source>Tunda, panggil berikutnya</source>
        <translation>Park, call the next</translation>
    </message>
    <message>
        <source>Tunda saja</source>
        <translation>Just park</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>belum cukup data</source>
        <translation>not enough data yet</translation>
    </message>
    <message>
        <source>segera</source>
        <translation>soon</translation>
    </message>
    <message>
        <source>&lt; 5 menit</source>
        <translation>&lt; 5 min</translation>
    </message>
    <message>
        <source>± %1 menit</source>
        <translation>± %1 min</translation>
    </message>
    <message>
        <source>Dipanggil %1 kali, terakhir %2</source>
        <translation>Called %1 times, last at %2</translation>
    </message>
    <message>
        <source>Dipanggil %1</source>
        <translation>Called at %1</translation>
    </message>
    <message>
        <source>Ambil nomor</source>
        <translation>Issue number</translation>
    </message>
    <message>
        <source>Panggil di luar giliran?</source>
        <translation>Call out of turn?</translation>
    </message>
    <message>
        <source>Orang lain menunggu lebih lama. Alasan disimpan dan dilaporkan.</source>
        <translation>Others have waited longer. The reason is stored and reported.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Panggil</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Siapa yang dilayani lagi?</source>
        <translation>Who is served again?</translation>
    </message>
    <message>
        <source>Yang sudah diambil tetap tersimpan; perekaman lanjut dari langkah yang sama.</source>
        <translation>What was taken stays stored; the recording goes on at the same step.</translation>
    </message>
    <message>
        <source>Layani</source>
        <translation>Serve</translation>
    </message>
    <message>
        <source>Pindahkan ke mana?</source>
        <translation>Move to where?</translation>
    </message>
    <message>
        <source>Nomor dan giliran tetap; yang dipanggil loket lain menunggu di sana.</source>
        <translation>Number and turn stay; who is called by another counter waits there.</translation>
    </message>
    <message>
        <source>Antrean %1 · %2</source>
        <translation>Queue %1 · %2</translation>
    </message>
    <message>
        <source>Pindahkan</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Pengumuman di layar antrean</source>
        <translation>Notice on the hall&apos;s display</translation>
    </message>
    <message>
        <source>Kalimatnya tetap, supaya tidak ada data pribadi di layar umum.</source>
        <translation>The sentences are fixed, so that no personal data stand on a public display.</translation>
    </message>
    <message>
        <source>Hapus pengumuman</source>
        <translation>Remove notice</translation>
    </message>
    <message>
        <source>Tampilkan</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Foto, tanda tangan, sidik jari, dan iris Anda direkam untuk KTP-el menurut Undang-Undang Administrasi Kependudukan.</source>
        <translation>Your photo, signature, fingerprints and irises are recorded for the KTP-el under the Population Administration Law.</translation>
    </message>
    <message>
        <source>Data ini adalah data pribadi yang dilindungi UU 27/2022. Setelah selesai, rekaman disegel dan hanya dapat dibuka oleh pusat data.</source>
        <translation>These are personal data protected by Law 27/2022. When done, the recording is sealed and only the data centre can open it.</translation>
    </message>
    <message>
        <source>Anda berhak melihat data Anda dan meminta yang salah diperbaiki. Katakan kepada petugas.</source>
        <translation>You have the right to see your data and to have mistakes corrected. Tell the officer.</translation>
    </message>
    <message>
        <source>Data Anda disegel dan hanya dapat dibuka oleh pusat data. Layanan ini gratis.</source>
        <translation>Your data are sealed and only the data centre can open them. This service is free of charge.</translation>
    </message>
    <message>
        <source>Langkah %1 dari %2 · %3</source>
        <translation>Step %1 of %2 · %3</translation>
    </message>
    <message>
        <source>Kita ulangi sekali lagi. Ikuti petunjuk petugas.</source>
        <translation>We repeat it once more. Follow the officer&apos;s guidance.</translation>
    </message>
    <message>
        <source>Sudah diambil. Tunggu sebentar, petugas sedang memeriksa.</source>
        <translation>Taken. Please wait a moment while the officer checks it.</translation>
    </message>
    <message>
        <source>Foto %1</source>
        <translation>Photo %1</translation>
    </message>
    <message>
        <source>Lihat ke kamera</source>
        <translation>Look at the camera</translation>
    </message>
    <message>
        <source>Bagus. Tahan sebentar, jangan bergerak.</source>
        <translation>Good. Hold still for a moment.</translation>
    </message>
    <message>
        <source>Duduk tegak, wajah lurus ke depan, mulut tertutup. Lepas kacamata dan topi.</source>
        <translation>Sit upright, face straight ahead, mouth closed. Take off glasses and hat.</translation>
    </message>
    <message>
        <source>Foto mana yang Anda pilih?</source>
        <translation>Which photo do you choose?</translation>
    </message>
    <message>
        <source>Ini foto Anda</source>
        <translation>This is your photo</translation>
    </message>
    <message>
        <source>Sentuh fotonya, atau sebutkan nomornya kepada petugas.</source>
        <translation>Touch the photo, or tell the officer its number.</translation>
    </message>
    <message>
        <source>Foto ini dicetak pada KTP-el Anda. Boleh diulang: katakan kepada petugas.</source>
        <translation>This photo is printed on your KTP-el. It may be repeated: tell the officer.</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Tanda tangani di dalam kotak, seperti biasa.</source>
        <translation>Sign inside the box, as usual.</translation>
    </message>
    <message>
        <source>Tanda tangani di alat di depan Anda, seperti biasa.</source>
        <translation>Sign on the pad in front of you, as usual.</translation>
    </message>
    <message>
        <source>Tanda tangani di sini</source>
        <translation>Sign here</translation>
    </message>
    <message>
        <source>Goresan Anda tampak di sini</source>
        <translation>Your strokes appear here</translation>
    </message>
    <message>
        <source>Sidik jari</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>Tekan ringan dan diam. Keringkan jari bila basah.</source>
        <translation>Press lightly and keep still. Dry your fingers if they are wet.</translation>
    </message>
    <message>
        <source>Lihat ke alat, buka mata lebar</source>
        <translation>Look at the device, eyes wide open</translation>
    </message>
    <message>
        <source>Lepas kacamata. Boleh berkedip dahulu, lalu tahan beberapa detik.</source>
        <translation>Take off your glasses. You may blink first, then hold for a few seconds.</translation>
    </message>
    <message>
        <source>Bagus. Tahan sebentar, jangan berkedip.</source>
        <translation>Good. Hold for a moment, do not blink.</translation>
    </message>
    <message>
        <source>Petugas membantu. Tahan sebentar.</source>
        <translation>The officer helps. Hold for a moment.</translation>
    </message>
    <message>
        <source>Jari ini dipindai sekali lagi untuk memastikan.</source>
        <translation>This finger is scanned once more to make sure.</translation>
    </message>
    <message>
        <source>Foto yang akan dicetak</source>
        <translation>The photo to be printed</translation>
    </message>
    <message>
        <source>Tinjau</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Apakah data Anda sudah benar?</source>
        <translation>Are your data correct?</translation>
    </message>
    <message>
        <source>Terima kasih. Petugas mengesahkan rekaman Anda.</source>
        <translation>Thank you. The officer signs off your recording.</translation>
    </message>
    <message>
        <source>Tanda tangani di sini bila semua benar. Bila ada yang salah, katakan kepada petugas.</source>
        <translation>Sign here if everything is correct. If something is wrong, tell the officer.</translation>
    </message>
    <message>
        <source>Tanda tangani di alat bila semua benar. Bila ada yang salah, katakan kepada petugas.</source>
        <translation>Sign on the pad if everything is correct. If something is wrong, tell the officer.</translation>
    </message>
    <message>
        <source>Baca setiap baris. Bila ada yang salah, katakan kepada petugas.</source>
        <translation>Read every line. If something is wrong, tell the officer.</translation>
    </message>
    <message>
        <source>Rekaman Anda sedang disegel</source>
        <translation>Your recording is being sealed</translation>
    </message>
    <message>
        <source>Tunggu sebentar.</source>
        <translation>Please wait a moment.</translation>
    </message>
    <message>
        <source>Tunggu sebentar</source>
        <translation>Please wait a moment</translation>
    </message>
    <message>
        <source>Terima kasih. Perekaman Anda selesai.</source>
        <translation>Thank you. Your recording is done.</translation>
    </message>
    <message>
        <source>Terima bukti perekaman dari petugas. Simpan sampai kartu Anda jadi.</source>
        <translation>Take the proof of recording from the officer. Keep it until your card is ready.</translation>
    </message>
    <message>
        <source>Pusat data memeriksa bahwa Anda hanya terekam satu kali.</source>
        <translation>The data centre checks that you are recorded only once.</translation>
    </message>
    <message>
        <source>Setelah itu kartu Anda dicetak. Petugas memberi tahu kapan dan di mana mengambilnya.</source>
        <translation>Then your card is printed. The officer tells you when and where to collect it.</translation>
    </message>
    <message>
        <source>Bawa bukti perekaman dan KTP lama bila ada. Semua layanan gratis.</source>
        <translation>Bring the proof of recording and your old KTP if you have one. All services are free of charge.</translation>
    </message>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Silakan tunggu sampai nomor Anda dipanggil.</source>
        <translation>Please wait until your number is called.</translation>
    </message>
    <message>
        <source>Semua layanan di kantor ini gratis.</source>
        <translation>All services of this office are free of charge.</translation>
    </message>
    <message>
        <source>Cocokkan dengan Kartu Keluarga. Bila ada yang salah, katakan kepada petugas.</source>
        <translation>Compare with your family card. If something is wrong, tell the officer.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Nomor %1, silakan duduk</source>
        <translation>Number %1, please have a seat</translation>
    </message>
    <message>
        <source>Sebentar, data Anda dicari</source>
        <translation>One moment, your data are being looked up</translation>
    </message>
    <message>
        <source>Siapkan Kartu Keluarga dan surat panggilan.</source>
        <translation>Have your family card and the summons letter ready.</translation>
    </message>
    <message>
        <source>mutu %1 · percobaan %2</source>
        <translation>quality %1 · attempt %2</translation>
    </message>
    <message>
        <source>%1 diteruskan</source>
        <translation>%1 passed on</translation>
    </message>
    <message>
        <source>%1 belum</source>
        <translation>%1 not yet</translation>
    </message>
    <message>
        <source>%1 cocok %2</source>
        <translation>%1 matches %2</translation>
    </message>
    <message>
        <source>%1 tidak cocok %2 (ambang %3)</source>
        <translation>%1 does not match %2 (limit %3)</translation>
    </message>
    <message>
        <source>%1 (ditunda: %2)</source>
        <translation>%1 (deferred: %2)</translation>
    </message>
    <message>
        <source>Belum disetujui</source>
        <translation>Not approved yet</translation>
    </message>
    <message>
        <source>Pemohon membaca data, lalu menandatangani di alat</source>
        <translation>The applicant reads the data, then signs</translation>
    </message>
    <message>
        <source>Disetujui pemohon</source>
        <translation>Approved by the applicant</translation>
    </message>
    <message>
        <source>Sedang disegel…</source>
        <translation>Sealing…</translation>
    </message>
    <message>
        <source>Pindai ulang jari cip</source>
        <translation>Re-scan of the chip fingers</translation>
    </message>
    <message>
        <source>Tidak ada jari yang dipindai ulang.</source>
        <translation>No finger is scanned again.</translation>
    </message>
    <message>
        <source>Setelah semua langkah selesai.</source>
        <translation>After all steps are done.</translation>
    </message>
    <message>
        <source>Persetujuan pemohon</source>
        <translation>Approval by the applicant</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Pengesahan petugas</source>
        <translation>Sign-off by the operator</translation>
    </message>
    <message>
        <source>Disahkan oleh %1</source>
        <translation>Signed off by %1</translation>
    </message>
    <message>
        <source>%1 mengesahkan bahwa pemohon hadir dan datanya diperiksa</source>
        <translation>%1 signs off: applicant present, data checked</translation>
    </message>
    <message>
        <source>Letakkan %1 di alat.</source>
        <translation>Place the %1 on the device.</translation>
    </message>
    <message>
        <source>Gambar diambil sendiri bila jari terbaca.</source>
        <translation>The picture takes itself when the finger can be read.</translation>
    </message>
    <message>
        <source>%1 tidak cocok. Bersihkan jari dan kaca, lalu pindai lagi.</source>
        <translation>The %1 does not match. Clean finger and glass, then scan again.</translation>
    </message>
    <message>
        <source>F10 memilih jari lain; F9 meneruskan bersama supervisor.</source>
        <translation>F10 picks another finger; F9 passes it on with a supervisor.</translation>
    </message>
    <message>
        <source>Pindai ulang %1.</source>
        <translation>Scan the %1 again.</translation>
    </message>
    <message>
        <source>Jari ini masuk cip kartu; sekarang dicocokkan dengan rekaman tadi.</source>
        <translation>This finger goes into the card&apos;s chip; it is now compared with the recording.</translation>
    </message>
    <message>
        <source>Belum lengkap: %1.</source>
        <translation>Not complete: %1.</translation>
    </message>
    <message>
        <source>Buka langkahnya sekarang, atau tunda pemohon ini dan lanjutkan hari ini juga.</source>
        <translation>Open the step now, or park this applicant and go on later today.</translation>
    </message>
    <message>
        <source>Bacakan data kepada pemohon, lalu minta persetujuannya.</source>
        <translation>Read the data to the applicant, then ask for approval.</translation>
    </message>
    <message>
        <source>Langkah yang selesai masih dapat dibuka lagi dari daftar di kiri.</source>
        <translation>A finished step can still be opened from the list on the left.</translation>
    </message>
    <message>
        <source>Pemohon menandatangani di alat.</source>
        <translation>The applicant signs on the pad.</translation>
    </message>
    <message>
        <source>Bila ada yang salah, buka lagi langkahnya dari daftar di kiri.</source>
        <translation>If something is wrong, open its step from the list on the left.</translation>
    </message>
    <message>
        <source>Disetujui. Sahkan untuk menyegel rekaman.</source>
        <translation>Approved. Sign off to seal the recording.</translation>
    </message>
    <message>
        <source>Setelah disegel, rekaman hanya dapat dibuka oleh pusat.</source>
        <translation>Once sealed, only the centre can open the recording.</translation>
    </message>
    <message>
        <source>Menyegel rekaman…</source>
        <translation>Sealing the recording…</translation>
    </message>
    <message>
        <source>Jangan matikan komputer.</source>
        <translation>Do not switch off the computer.</translation>
    </message>
    <message>
        <source>%1 jari</source>
        <translation>%1 fingers</translation>
    </message>
    <message>
        <source> · terlemah %1 (%2)</source>
        <translation> · weakest %1 (%2)</translation>
    </message>
    <message>
        <source>Dari percobaan %1: %2.</source>
        <translation>From attempt %1: %2.</translation>
    </message>
    <message>
        <source>Teruskan berdua</source>
        <translation>Pass on jointly</translation>
    </message>
    <message>
        <source>Jari lain</source>
        <translation>Another finger</translation>
    </message>
    <message>
        <source>Pindai %1</source>
        <translation>Scan %1</translation>
    </message>
    <message>
        <source>Belum ada orang kedua. F9: supervisor menyaksikan sekarang; tanpa itu rekaman tetap disegel dan menunggu tanda tangan kedua sebelum dikirim.</source>
        <translation>No second person yet. F9: a supervisor witnesses now; without that the recording is sealed all the same and waits for the second signature before it is sent.</translation>
    </message>
    <message>
        <source>Belum ada orang kedua yang menyaksikan.</source>
        <translation>No second person has witnessed yet.</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Orang kedua</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>Buka %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Minta persetujuan</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>Mulai lagi</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Sahkan dan segel</source>
        <translation>Sign off and seal</translation>
    </message>
    <message>
        <source>Segel lagi</source>
        <translation>Seal again</translation>
    </message>
    <message>
        <source>Menyegel…</source>
        <translation>Sealing…</translation>
    </message>
    <message>
        <source>Rekap hari ini</source>
        <translation>Day overview</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>dekat</source>
        <translation>near</translation>
    </message>
    <message>
        <source>jauh</source>
        <translation>far</translation>
    </message>
    <message>
        <source>Jarak ke alat</source>
        <translation>Distance to the device</translation>
    </message>
    <message>
        <source>Kanan jempol</source>
        <translation>Right thumb</translation>
    </message>
    <message>
        <source>Kanan telunjuk</source>
        <translation>Right index</translation>
    </message>
    <message>
        <source>Kanan tengah</source>
        <translation>Right middle</translation>
    </message>
    <message>
        <source>Kanan manis</source>
        <translation>Right ring</translation>
    </message>
    <message>
        <source>Kanan kelingking</source>
        <translation>Right little</translation>
    </message>
    <message>
        <source>Kiri jempol</source>
        <translation>Left thumb</translation>
    </message>
    <message>
        <source>Kiri telunjuk</source>
        <translation>Left index</translation>
    </message>
    <message>
        <source>Kiri tengah</source>
        <translation>Left middle</translation>
    </message>
    <message>
        <source>Kiri manis</source>
        <translation>Left ring</translation>
    </message>
    <message>
        <source>Kiri kelingking</source>
        <translation>Left little</translation>
    </message>
    <message>
        <source>%2 %1</source>
        <comment>a finger in a sentence; %1: its side, %2: its name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Mata kanan</source>
        <translation>Right eye</translation>
    </message>
    <message>
        <source>Mata kiri</source>
        <translation>Left eye</translation>
    </message>
    <message>
        <source>foto</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>tanda tangan</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>foto bukti</source>
        <translation>proof photo</translation>
    </message>
    <message>
        <source>empat jari kanan</source>
        <translation>four right fingers</translation>
    </message>
    <message>
        <source>empat jari kiri</source>
        <translation>four left fingers</translation>
    </message>
    <message>
        <source>dua jempol</source>
        <translation>both thumbs</translation>
    </message>
    <message>
        <source>kedua iris</source>
        <translation>both irises</translation>
    </message>
    <message>
        <source>Duduk tegak dan tatap kamera.</source>
        <translation>Sit upright and look at the camera.</translation>
    </message>
    <message>
        <source>Tanda tangani di alat seperti biasa.</source>
        <translation>Sign on the pad as usual.</translation>
    </message>
    <message>
        <source>Arahkan kamera ke tangan atau mata yang dikecualikan.</source>
        <translation>Point the camera at the hand or eye that is excepted.</translation>
    </message>
    <message>
        <source>Letakkan empat jari kanan mendatar, rapat ke kaca.</source>
        <translation>Place the four right fingers flat, pressed to the glass.</translation>
    </message>
    <message>
        <source>Letakkan empat jari kiri mendatar, rapat ke kaca.</source>
        <translation>Place the four left fingers flat, pressed to the glass.</translation>
    </message>
    <message>
        <source>Letakkan kedua jempol berdampingan di kaca.</source>
        <translation>Place both thumbs side by side on the glass.</translation>
    </message>
    <message>
        <source>Dekatkan alat ke kedua mata dan tatap lurus.</source>
        <translation>Bring the device to both eyes and look straight ahead.</translation>
    </message>
    <message>
        <source>Letakkan jari %1 di tengah kaca.</source>
        <translation>Place the %1 in the middle of the glass.</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>sedang diambil</source>
        <translation>being taken</translation>
    </message>
    <message>
        <source>menunggu diterima</source>
        <translation>waiting to be accepted</translation>
    </message>
    <message>
        <source>diterima</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>ditunda</source>
        <translation>deferred</translation>
    </message>
    <message>
        <source>Tidak ada (amputasi, mata tidak ada)</source>
        <translation>Absent (amputated, eye missing)</translation>
    </message>
    <message>
        <source>Diperban atau luka</source>
        <translation>Bandaged or wounded</translation>
    </message>
    <message>
        <source>Garis jari aus</source>
        <translation>Worn ridges</translation>
    </message>
    <message>
        <source>Lumpuh atau kaku</source>
        <translation>Paralysed or stiff</translation>
    </message>
    <message>
        <source>Katarak</source>
        <translation>Cataract</translation>
    </message>
    <message>
        <source>Tidak dapat menulis</source>
        <translation>Cannot write</translation>
    </message>
    <message>
        <source>Alat tidak tersedia</source>
        <translation>Device not available</translation>
    </message>
    <message>
        <source>Gambar tidak disediakan</source>
        <translation>Picture not provided</translation>
    </message>
    <message>
        <source>Perekaman</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Kartu</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>KTP-el baru</source>
        <translation>New KTP-el</translation>
    </message>
    <message>
        <source>Pindah datang</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>Perubahan data</source>
        <translation>Data change</translation>
    </message>
    <message>
        <source>KTP-el rusak</source>
        <translation>Damaged KTP-el</translation>
    </message>
    <message>
        <source>KTP-el hilang</source>
        <translation>Lost KTP-el</translation>
    </message>
    <message>
        <source>KTP-el baru orang asing</source>
        <translation>New KTP-el, foreigner</translation>
    </message>
    <message>
        <source>Pindah datang orang asing</source>
        <translation>Moved in, foreigner</translation>
    </message>
    <message>
        <source>Perubahan data orang asing</source>
        <translation>Data change, foreigner</translation>
    </message>
    <message>
        <source>Perpanjangan orang asing</source>
        <translation>Renewal, foreigner</translation>
    </message>
    <message>
        <source>KTP-el rusak orang asing</source>
        <translation>Damaged KTP-el, foreigner</translation>
    </message>
    <message>
        <source>KTP-el hilang orang asing</source>
        <translation>Lost KTP-el, foreigner</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Teknisi</source>
        <translation>Technician</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>merah</source>
        <translation>red</translation>
    </message>
    <message>
        <source>biru</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>jingga</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>datang</source>
        <translation>arrived</translation>
    </message>
    <message>
        <source>menunggu</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>dipanggil</source>
        <translation>called</translation>
    </message>
    <message>
        <source>dilayani</source>
        <translation>being served</translation>
    </message>
    <message>
        <source>menunggu pusat</source>
        <translation>waiting for the centre</translation>
    </message>
    <message>
        <source>menunggu kartu</source>
        <translation>waiting for the card</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>perbaiki data</source>
        <translation>data correction</translation>
    </message>
    <message>
        <source>batal</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>tidak datang</source>
        <translation>no-show</translation>
    </message>
    <message>
        <source>siap cetak</source>
        <translation>ready to print</translation>
    </message>
    <message>
        <source>sedang dicetak</source>
        <translation>printing</translation>
    </message>
    <message>
        <source>dicetak</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>blangko rusak</source>
        <translation>blank spoiled</translation>
    </message>
    <message>
        <source>diserahkan</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>dititipkan</source>
        <translation>left for distribution</translation>
    </message>
    <message>
        <source>terverifikasi</source>
        <translation>verified</translation>
    </message>
    <message>
        <source>sedang direkam</source>
        <translation>being recorded</translation>
    </message>
    <message>
        <source>ditinjau</source>
        <translation>in review</translation>
    </message>
    <message>
        <source>disetujui</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>Tersegel</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Terkirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Tanggal lahir di NIK berbeda dengan data; NIK tetap berlaku.</source>
        <translation>The birth date in the NIK differs from the data; the NIK stays valid.</translation>
    </message>
    <message>
        <source>Jenis kelamin di NIK berbeda dengan data; NIK tetap berlaku.</source>
        <translation>The sex in the NIK differs from the data; the NIK stays valid.</translation>
    </message>
    <message>
        <source>Tanggal di NIK tidak ada di kalender; NIK tetap berlaku.</source>
        <translation>The date in the NIK is not in the calendar; the NIK stays valid.</translation>
    </message>
    <message>
        <source>Kode wilayah di NIK tidak ada di daftar sekarang; mungkin kode lama.</source>
        <translation>The region code in the NIK is not in today&apos;s list; it may be an old one.</translation>
    </message>
    <message>
        <source>Sudah 17 tahun: boleh direkam dan dicetak.</source>
        <translation>17 already: may be recorded and printed.</translation>
    </message>
    <message>
        <source>Sudah atau pernah kawin: boleh direkam dan dicetak.</source>
        <translation>Married now or before: may be recorded and printed.</translation>
    </message>
    <message>
        <source>Sudah 16 tahun: boleh direkam sekarang, dicetak mulai %1.</source>
        <translation>16 already: may be recorded now, printed from %1.</translation>
    </message>
    <message>
        <source>Belum 16 tahun: boleh direkam mulai %1.</source>
        <translation>Under 16: may be recorded from %1.</translation>
    </message>
    <message>
        <source>Tanggal lahir di data tidak dapat dipakai.</source>
        <translation>The birth date in the data cannot be used.</translation>
    </message>
    <message>
        <source>baru saja</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>%1 menit</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 jam %2 menit</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Datang</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Dilayani</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>Direkam</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Diterima pusat</source>
        <translation>Received by centre</translation>
    </message>
    <message>
        <source>Siap cetak</source>
        <translation>Ready to print</translation>
    </message>
    <message>
        <source>Dicetak</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Diserahkan</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Pengesahan</source>
        <translation>Sign-off</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Pusat</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Penyerahan</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Menunggu dipanggil</source>
        <translation>Waiting to be called</translation>
    </message>
    <message>
        <source>Sedang dipanggil</source>
        <translation>Being called</translation>
    </message>
    <message>
        <source>Sedang dilayani</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>Menunggu pengesahan pemohon</source>
        <translation>Waiting for the applicant&apos;s approval</translation>
    </message>
    <message>
        <source>Disahkan, belum disegel</source>
        <translation>Signed off, not sealed yet</translation>
    </message>
    <message>
        <source>Menunggu dikirim</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Pengiriman dicoba lagi (%1)</source>
        <translation>Sending is tried again (%1)</translation>
    </message>
    <message>
        <source>Menunggu kabar pusat</source>
        <translation>Waiting for news from the centre</translation>
    </message>
    <message>
        <source>Tunggal; data kartu menyusul</source>
        <translation>Unique; card data follow</translation>
    </message>
    <message>
        <source>Menunggu dicetak</source>
        <translation>Waiting to be printed</translation>
    </message>
    <message>
        <source>Sedang dicetak</source>
        <translation>Being printed</translation>
    </message>
    <message>
        <source>Kartu menunggu diambil</source>
        <translation>Card waiting to be collected</translation>
    </message>
    <message>
        <source>Dibagikan lewat daftar</source>
        <translation>Handed out by list</translation>
    </message>
    <message>
        <source>Kartu sudah diserahkan</source>
        <translation>Card handed over</translation>
    </message>
    <message>
        <source>Selesai di loket, tanpa kartu</source>
        <translation>Done at the counter, without a card</translation>
    </message>
    <message>
        <source>Tidak datang ketika dipanggil</source>
        <translation>Did not come when called</translation>
    </message>
    <message>
        <source>Ditunda</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>Data berbeda</source>
        <translation>Data differ</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Rekamannya tidak terbaca</source>
        <translation>The recording cannot be read</translation>
    </message>
    <message>
        <source>Pengecualian belum ditandatangani orang kedua</source>
        <translation>Exception not countersigned yet</translation>
    </message>
    <message>
        <source>Pengiriman berhenti (%1)</source>
        <translation>Sending stopped (%1)</translation>
    </message>
    <message>
        <source>Blangko rusak</source>
        <translation>Blank spoiled</translation>
    </message>
    <message>
        <source>panggil</source>
        <translation>call</translation>
    </message>
    <message>
        <source>lanjutkan di loket</source>
        <translation>go on at the counter</translation>
    </message>
    <message>
        <source>sahkan di loket</source>
        <translation>sign off at the counter</translation>
    </message>
    <message>
        <source>segel di loket</source>
        <translation>seal at the counter</translation>
    </message>
    <message>
        <source>tunggu</source>
        <translation>wait</translation>
    </message>
    <message>
        <source>periksa sambungan</source>
        <translation>check connection</translation>
    </message>
    <message>
        <source>cetak</source>
        <translation>print</translation>
    </message>
    <message>
        <source>serahkan</source>
        <translation>hand over</translation>
    </message>
    <message>
        <source>padankan jari kelak</source>
        <translation>match finger later</translation>
    </message>
    <message>
        <source>panggil bila datang</source>
        <translation>call when back</translation>
    </message>
    <message>
        <source>ambil lagi</source>
        <translation>take up again</translation>
    </message>
    <message>
        <source>rekam ulang %1</source>
        <translation>record again %1</translation>
    </message>
    <message>
        <source>tetapkan tanggal</source>
        <translation>set a date</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>panggil teknisi</source>
        <translation>call technician</translation>
    </message>
    <message>
        <source>tandatangani berdua</source>
        <translation>sign together</translation>
    </message>
    <message>
        <source>kirim ulang</source>
        <translation>send again</translation>
    </message>
    <message>
        <source>ajukan hapus duplikat</source>
        <translation>remove duplicate</translation>
    </message>
    <message>
        <source>ajukan ajudikasi</source>
        <translation>ask adjudication</translation>
    </message>
    <message>
        <source>hapus, rekam ulang</source>
        <translation>delete, record again</translation>
    </message>
    <message>
        <source>hubungi Dinas</source>
        <translation>contact Dinas</translation>
    </message>
    <message>
        <source>cetak ulang</source>
        <translation>print again</translation>
    </message>
    <message>
        <source>Sambungan ke pusat sedang terganggu.</source>
        <translation>The connection to the centre is disturbed.</translation>
    </message>
    <message>
        <source>Pelayanan tetap berjalan, tetapi lebih lambat. Nomor Anda tetap berlaku.</source>
        <translation>Service goes on, but slower. Your number stays valid.</translation>
    </message>
    <message>
        <source>Blangko KTP-el sedang habis.</source>
        <translation>KTP-el blanks have run out.</translation>
    </message>
    <message>
        <source>Perekaman tetap dilayani. Kartu dicetak setelah blangko tiba.</source>
        <translation>Recording goes on. Cards are printed when blanks arrive.</translation>
    </message>
    <message>
        <source>Salah satu alat sedang diperbaiki.</source>
        <translation>A device is being repaired.</translation>
    </message>
    <message>
        <source>Mohon menunggu sebentar. Nomor Anda tetap berlaku.</source>
        <translation>Please wait a little. Your number stays valid.</translation>
    </message>
    <message>
        <source>Istirahat.</source>
        <translation>Break.</translation>
    </message>
    <message>
        <source>Pemanggilan dilanjutkan setelah istirahat.</source>
        <translation>Calls go on after the break.</translation>
    </message>
    <message>
        <source>Pelayanan hari ini sudah selesai.</source>
        <translation>Service has ended for today.</translation>
    </message>
    <message>
        <source>Silakan datang kembali pada hari kerja berikutnya.</source>
        <translation>Please come back on the next working day.</translation>
    </message>
    <message>
        <source>Wajah belum terlihat.</source>
        <translation>No face is seen yet.</translation>
    </message>
    <message>
        <source>Minta pemohon duduk menghadap kamera.</source>
        <translation>Ask the applicant to sit facing the camera.</translation>
    </message>
    <message>
        <source>tanpa wajah</source>
        <translation>no face</translation>
    </message>
    <message>
        <source>Ada lebih dari satu wajah.</source>
        <translation>There is more than one face.</translation>
    </message>
    <message>
        <source>Minta orang lain keluar dari gambar.</source>
        <translation>Ask others to step out of the picture.</translation>
    </message>
    <message>
        <source>dua wajah</source>
        <translation>two faces</translation>
    </message>
    <message>
        <source>Wajah terlalu jauh.</source>
        <translation>The face is too far away.</translation>
    </message>
    <message>
        <source>Minta pemohon maju sedikit.</source>
        <translation>Ask the applicant to move forward a little.</translation>
    </message>
    <message>
        <source>Wajah terlalu dekat.</source>
        <translation>The face is too close.</translation>
    </message>
    <message>
        <source>Minta pemohon mundur sedikit.</source>
        <translation>Ask the applicant to move back a little.</translation>
    </message>
    <message>
        <source>Wajah belum di tengah.</source>
        <translation>The face is not in the middle.</translation>
    </message>
    <message>
        <source>Geser kamera atau minta pemohon bergeser.</source>
        <translation>Move the camera or ask the applicant to shift.</translation>
    </message>
    <message>
        <source>tepi</source>
        <translation>off centre</translation>
    </message>
    <message>
        <source>Kepala miring.</source>
        <translation>The head is tilted.</translation>
    </message>
    <message>
        <source>Minta pemohon menegakkan kepala.</source>
        <translation>Ask the applicant to hold the head upright.</translation>
    </message>
    <message>
        <source>miring</source>
        <translation>tilted</translation>
    </message>
    <message>
        <source>Kepala menoleh.</source>
        <translation>The head is turned.</translation>
    </message>
    <message>
        <source>Minta pemohon menatap lurus ke kamera.</source>
        <translation>Ask the applicant to look straight into the camera.</translation>
    </message>
    <message>
        <source>menoleh</source>
        <translation>turned</translation>
    </message>
    <message>
        <source>Gambar terlalu gelap.</source>
        <translation>The picture is too dark.</translation>
    </message>
    <message>
        <source>Tambah cahaya dari depan.</source>
        <translation>Add light from the front.</translation>
    </message>
    <message>
        <source>gelap</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>Gambar terlalu terang.</source>
        <translation>The picture is too bright.</translation>
    </message>
    <message>
        <source>Kurangi cahaya atau jauhkan lampu.</source>
        <translation>Reduce the light or move the lamp away.</translation>
    </message>
    <message>
        <source>silau</source>
        <translation>glare</translation>
    </message>
    <message>
        <source>Cahaya di wajah tidak rata.</source>
        <translation>The light on the face is uneven.</translation>
    </message>
    <message>
        <source>Putar kursi menjauhi jendela atau samakan lampu.</source>
        <translation>Turn the chair away from the window or balance the lamps.</translation>
    </message>
    <message>
        <source>bayangan</source>
        <translation>shadow</translation>
    </message>
    <message>
        <source>Gambar tidak tajam.</source>
        <translation>The picture is not sharp.</translation>
    </message>
    <message>
        <source>Minta pemohon diam dan bersihkan lensa.</source>
        <translation>Ask the applicant to keep still and clean the lens.</translation>
    </message>
    <message>
        <source>buram</source>
        <translation>blurred</translation>
    </message>
    <message>
        <source>Mata tertutup.</source>
        <translation>The eyes are closed.</translation>
    </message>
    <message>
        <source>Minta pemohon membuka mata.</source>
        <translation>Ask the applicant to open the eyes.</translation>
    </message>
    <message>
        <source>terpejam</source>
        <translation>eyes shut</translation>
    </message>
    <message>
        <source>Mulut terbuka.</source>
        <translation>The mouth is open.</translation>
    </message>
    <message>
        <source>Minta pemohon menutup mulut.</source>
        <translation>Ask the applicant to close the mouth.</translation>
    </message>
    <message>
        <source>mulut</source>
        <translation>mouth</translation>
    </message>
    <message>
        <source>Warna kulit tidak wajar.</source>
        <translation>The skin colour is unnatural.</translation>
    </message>
    <message>
        <source>Samakan warna lampu, lalu ulangi.</source>
        <translation>Use lamps of one colour, then repeat.</translation>
    </message>
    <message>
        <source>warna</source>
        <translation>colour</translation>
    </message>
    <message>
        <source>Warna latar belum sesuai tahun lahir.</source>
        <translation>The backdrop does not fit the birth year.</translation>
    </message>
    <message>
        <source>Ganti kain latar sesuai yang tertulis di kanan.</source>
        <translation>Change the backdrop as written on the right.</translation>
    </message>
    <message>
        <source>latar</source>
        <translation>backdrop</translation>
    </message>
    <message>
        <source>Jari belum terlihat.</source>
        <translation>No fingers are seen yet.</translation>
    </message>
    <message>
        <source>Minta pemohon meletakkan jari di kaca.</source>
        <translation>Ask the applicant to place the fingers on the glass.</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Jari belum lengkap.</source>
        <translation>Fingers are missing.</translation>
    </message>
    <message>
        <source>Rapatkan jari dan letakkan semuanya di kaca.</source>
        <translation>Keep the fingers together and place all of them on the glass.</translation>
    </message>
    <message>
        <source>kurang</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>Terlalu banyak jari di kaca.</source>
        <translation>Too many fingers on the glass.</translation>
    </message>
    <message>
        <source>Angkat semua, lalu letakkan jari yang diminta saja.</source>
        <translation>Lift all, then place only the fingers asked for.</translation>
    </message>
    <message>
        <source>berlebih</source>
        <translation>too many</translation>
    </message>
    <message>
        <source>Bagian jari yang terbaca terlalu kecil.</source>
        <translation>The part of the finger that can be read is too small.</translation>
    </message>
    <message>
        <source>Letakkan ruas jari rata, bukan ujungnya saja.</source>
        <translation>Place the finger pad flat, not only its tip.</translation>
    </message>
    <message>
        <source>kecil</source>
        <translation>small</translation>
    </message>
    <message>
        <source>Garis jari samar.</source>
        <translation>The ridges are faint.</translation>
    </message>
    <message>
        <source>Tekan sedikit lebih kuat.</source>
        <translation>Press a little harder.</translation>
    </message>
    <message>
        <source>samar</source>
        <translation>faint</translation>
    </message>
    <message>
        <source>Jari terlalu kering.</source>
        <translation>The finger is too dry.</translation>
    </message>
    <message>
        <source>Usap dengan kain lembap, lalu ulangi.</source>
        <translation>Wipe with a damp cloth, then repeat.</translation>
    </message>
    <message>
        <source>kering</source>
        <translation>dry</translation>
    </message>
    <message>
        <source>Jari terlalu basah.</source>
        <translation>The finger is too wet.</translation>
    </message>
    <message>
        <source>Keringkan jari dan kaca, lalu ulangi.</source>
        <translation>Dry finger and glass, then repeat.</translation>
    </message>
    <message>
        <source>basah</source>
        <translation>wet</translation>
    </message>
    <message>
        <source>Ciri jari yang terbaca terlalu sedikit.</source>
        <translation>Too few features of the finger can be read.</translation>
    </message>
    <message>
        <source>Bersihkan kaca, tekan rata, lalu ulangi.</source>
        <translation>Clean the glass, press evenly, then repeat.</translation>
    </message>
    <message>
        <source>sedikit ciri</source>
        <translation>few features</translation>
    </message>
    <message>
        <source>Ini tampaknya tangan yang lain.</source>
        <translation>This seems to be the other hand.</translation>
    </message>
    <message>
        <source>Letakkan tangan yang diminta.</source>
        <translation>Place the hand that is asked for.</translation>
    </message>
    <message>
        <source>tangan lain</source>
        <translation>other hand</translation>
    </message>
    <message>
        <source>Jari terpotong tepi kaca.</source>
        <translation>A finger is cut by the edge of the glass.</translation>
    </message>
    <message>
        <source>Geser tangan ke tengah kaca.</source>
        <translation>Move the hand to the middle of the glass.</translation>
    </message>
    <message>
        <source>terpotong</source>
        <translation>cut</translation>
    </message>
    <message>
        <source>Mata belum terlihat.</source>
        <translation>The eyes are not seen yet.</translation>
    </message>
    <message>
        <source>Dekatkan alat ke kedua mata.</source>
        <translation>Bring the device to both eyes.</translation>
    </message>
    <message>
        <source>Mata terlalu jauh dari alat.</source>
        <translation>The eyes are too far from the device.</translation>
    </message>
    <message>
        <source>Dekatkan alat sampai tanda jarak di tengah.</source>
        <translation>Bring the device closer until the distance mark is in the middle.</translation>
    </message>
    <message>
        <source>Gambar mata tidak tajam.</source>
        <translation>The picture of the eyes is not sharp.</translation>
    </message>
    <message>
        <source>Minta pemohon diam dan menatap lurus.</source>
        <translation>Ask the applicant to keep still and look straight ahead.</translation>
    </message>
    <message>
        <source>Kelopak menutupi iris.</source>
        <translation>The lids cover the irises.</translation>
    </message>
    <message>
        <source>Minta pemohon membuka mata lebar.</source>
        <translation>Ask the applicant to open the eyes wide.</translation>
    </message>
    <message>
        <source>kelopak</source>
        <translation>lids</translation>
    </message>
    <message>
        <source>Mata belum di tengah.</source>
        <translation>The eyes are not in the middle.</translation>
    </message>
    <message>
        <source>Geser alat dan minta pemohon menatap lurus.</source>
        <translation>Move the device and ask the applicant to look straight ahead.</translation>
    </message>
    <message>
        <source>Ukuran pupil tidak wajar.</source>
        <translation>The size of the pupils is unnatural.</translation>
    </message>
    <message>
        <source>Ubah cahaya ruang, tunggu sebentar, lalu ulangi.</source>
        <translation>Change the light in the room, wait a moment, then repeat.</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>pupils</translation>
    </message>
    <message>
        <source>Belum ada goresan.</source>
        <translation>No strokes yet.</translation>
    </message>
    <message>
        <source>Minta pemohon menandatangani di alat.</source>
        <translation>Ask the applicant to sign on the pad.</translation>
    </message>
    <message>
        <source>Goresan terlalu pendek.</source>
        <translation>The strokes are too short.</translation>
    </message>
    <message>
        <source>Minta pemohon menandatangani lengkap seperti biasa.</source>
        <translation>Ask the applicant to sign in full, as usual.</translation>
    </message>
    <message>
        <source>pendek</source>
        <translation>short</translation>
    </message>
    <message>
        <source>Goresan terlalu cepat.</source>
        <translation>The strokes are too fast.</translation>
    </message>
    <message>
        <source>Minta pemohon menandatangani sekali lagi dengan tenang.</source>
        <translation>Ask the applicant to sign once more, calmly.</translation>
    </message>
    <message>
        <source>cepat</source>
        <translation>fast</translation>
    </message>
    <message>
        <source>Tanda tangan terlalu kecil.</source>
        <translation>The signature is too small.</translation>
    </message>
    <message>
        <source>Minta pemohon memakai lebih banyak ruang.</source>
        <translation>Ask the applicant to use more room.</translation>
    </message>
    <message>
        <source>Goresan hanya garis lurus.</source>
        <translation>The stroke is only a straight line.</translation>
    </message>
    <message>
        <source>Minta pemohon menandatangani seperti biasa.</source>
        <translation>Ask the applicant to sign as usual.</translation>
    </message>
    <message>
        <source>garis</source>
        <translation>a line</translation>
    </message>
    <message>
        <source>Gambar dari alat terpotong.</source>
        <translation>The picture from the device is cut.</translation>
    </message>
    <message>
        <source>Ulangi; bila terjadi lagi, ganti kabel.</source>
        <translation>Repeat; if it happens again, change the cable.</translation>
    </message>
    <message>
        <source>Mutu tidak dapat dinilai di komputer ini.</source>
        <translation>Quality cannot be assessed on this computer.</translation>
    </message>
    <message>
        <source>Periksa dengan mata; panggil teknisi untuk melengkapi.</source>
        <translation>Check by eye; call the technician to complete the installation.</translation>
    </message>
    <message>
        <source>tak dinilai</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>Satu wajah</source>
        <translation>One face</translation>
    </message>
    <message>
        <source>Posisi mendatar</source>
        <translation>Across</translation>
    </message>
    <message>
        <source>Posisi tegak</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Ukuran kepala</source>
        <translation>Head size</translation>
    </message>
    <message>
        <source>Jarak antarmata</source>
        <translation>Eye distance</translation>
    </message>
    <message>
        <source>Tegak</source>
        <translation>Upright</translation>
    </message>
    <message>
        <source>Tidak menoleh</source>
        <translation>Not turned</translation>
    </message>
    <message>
        <source>Tidak menunduk</source>
        <translation>Not bowed</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Brightness</translation>
    </message>
    <message>
        <source>Bagian gelap</source>
        <translation>Dark part</translation>
    </message>
    <message>
        <source>Bagian silau</source>
        <translation>Bright part</translation>
    </message>
    <message>
        <source>Rentang nada</source>
        <translation>Tonal range</translation>
    </message>
    <message>
        <source>Cahaya rata</source>
        <translation>Even light</translation>
    </message>
    <message>
        <source>Tajam</source>
        <translation>Sharpness</translation>
    </message>
    <message>
        <source>Mata terbuka</source>
        <translation>Eyes open</translation>
    </message>
    <message>
        <source>Mulut tertutup</source>
        <translation>Mouth closed</translation>
    </message>
    <message>
        <source>Warna wajar</source>
        <translation>Natural colour</translation>
    </message>
    <message>
        <source>Warna latar</source>
        <translation>Backdrop colour</translation>
    </message>
    <message>
        <source>Jari terlihat</source>
        <translation>Fingers seen</translation>
    </message>
    <message>
        <source>Luas jari</source>
        <translation>Finger area</translation>
    </message>
    <message>
        <source>Kontras garis</source>
        <translation>Ridge contrast</translation>
    </message>
    <message>
        <source>Arah garis</source>
        <translation>Ridge direction</translation>
    </message>
    <message>
        <source>Garis jelas</source>
        <translation>Ridge clarity</translation>
    </message>
    <message>
        <source>Ciri terbaca</source>
        <translation>Features read</translation>
    </message>
    <message>
        <source>Mutu</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Iris terlihat</source>
        <translation>Iris seen</translation>
    </message>
    <message>
        <source>Besar iris</source>
        <translation>Iris size</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Iris terbuka</source>
        <translation>Iris open</translation>
    </message>
    <message>
        <source>Di tengah</source>
        <translation>Centred</translation>
    </message>
    <message>
        <source>Rentang abu-abu</source>
        <translation>Grey range</translation>
    </message>
    <message>
        <source>Panjang goresan</source>
        <translation>Stroke length</translation>
    </message>
    <message>
        <source>Lama goresan</source>
        <translation>Stroke time</translation>
    </message>
    <message>
        <source>Jumlah goresan</source>
        <translation>Strokes</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>tidak dinilai</source>
        <translation>not assessed</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>%1 dtk</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>baik</source>
        <translation>good</translation>
    </message>
    <message>
        <source>cukup</source>
        <translation>fair</translation>
    </message>
    <message>
        <source>kurang</source>
        <comment>a quality that is too low</comment>
        <translation>poor</translation>
    </message>
    <message>
        <source>kamera</source>
        <translation>camera</translation>
    </message>
    <message>
        <source>sidik jari</source>
        <translation>finger reader</translation>
    </message>
    <message>
        <source>iris</source>
        <translation>iris camera</translation>
    </message>
    <message>
        <source>pencetak bukti</source>
        <translation>proof printer</translation>
    </message>
    <message>
        <source>pencetak kartu</source>
        <translation>card printer</translation>
    </message>
    <message>
        <source>Alat tidak ditemukan</source>
        <translation>Device not found</translation>
    </message>
    <message>
        <source>Alat sedang disiapkan</source>
        <translation>Device being prepared</translation>
    </message>
    <message>
        <source>Alat siap</source>
        <translation>Device ready</translation>
    </message>
    <message>
        <source>Alat sedang bekerja</source>
        <translation>Device at work</translation>
    </message>
    <message>
        <source>Alat sedang dimulai ulang</source>
        <translation>Device being restarted</translation>
    </message>
    <message>
        <source>Alat dimatikan; panggil teknisi</source>
        <translation>Switched off; call technician</translation>
    </message>
    <message>
        <source>NIK ada di data kependudukan dan belum pernah direkam.</source>
        <translation>The NIK is in the population register and was never recorded.</translation>
    </message>
    <message>
        <source>Anda dapat direkam hari ini.</source>
        <translation>You can be recorded today.</translation>
    </message>
    <message>
        <source>Mulai perekaman.</source>
        <translation>Start the recording.</translation>
    </message>
    <message>
        <source>Foto, sidik jari, iris, dan tanda tangan sudah diambil, belum dikirim.</source>
        <translation>Photo, fingerprints, irises and signature are taken, not sent yet.</translation>
    </message>
    <message>
        <source>Rekaman Anda tersimpan dan akan dikirim.</source>
        <translation>Your recording is stored and will be sent.</translation>
    </message>
    <message>
        <source>Kirim; bila lama tertahan, periksa kiriman.</source>
        <translation>Send; if held up for long, check the outbox.</translation>
    </message>
    <message>
        <source>Rekaman sedang disiapkan untuk dikirim.</source>
        <translation>The recording is being prepared for sending.</translation>
    </message>
    <message>
        <source>Rekaman Anda sedang diproses.</source>
        <translation>Your recording is being processed.</translation>
    </message>
    <message>
        <source>Tunggu dan periksa kiriman.</source>
        <translation>Wait and check the outbox.</translation>
    </message>
    <message>
        <source>Rekaman sudah dikirim ke pusat dan menunggu diperiksa.</source>
        <translation>The recording was sent to the centre and waits to be checked.</translation>
    </message>
    <message>
        <source>Rekaman Anda sedang diperiksa pusat; dapat beberapa hari.</source>
        <translation>The centre is checking your recording; this may take some days.</translation>
    </message>
    <message>
        <source>Pantau saja.</source>
        <translation>Just watch.</translation>
    </message>
    <message>
        <source>Rekaman sudah tiba di pusat.</source>
        <translation>The recording has arrived at the centre.</translation>
    </message>
    <message>
        <source>Rekaman Anda sudah diterima pusat.</source>
        <translation>The centre has received your recording.</translation>
    </message>
    <message>
        <source>Tunggu hasil penunggalan.</source>
        <translation>Wait for the result of the uniqueness check.</translation>
    </message>
    <message>
        <source>Pusat sedang memeriksa ketunggalan.</source>
        <translation>The centre is checking uniqueness.</translation>
    </message>
    <message>
        <source>Rekaman Anda sedang diperiksa pusat.</source>
        <translation>The centre is checking your recording.</translation>
    </message>
    <message>
        <source>Pusat meminta paket dikirim ulang; Rekam melakukannya sendiri.</source>
        <translation>The centre asks for the packet again; Rekam sends it by itself.</translation>
    </message>
    <message>
        <source>Tunggu.</source>
        <translation>Wait.</translation>
    </message>
    <message>
        <source>Biometrik di pusat tidak lengkap atau tidak terbaca.</source>
        <translation>Biometrics at the centre are incomplete or unreadable.</translation>
    </message>
    <message>
        <source>Dinas</source>
        <translation>Dinas</translation>
    </message>
    <message>
        <source>Rekaman Anda perlu diulang; kami hubungi.</source>
        <translation>Your recording has to be repeated; we will contact you.</translation>
    </message>
    <message>
        <source>Minta pusat menghapus berdasarkan NIK, lalu kirim atau rekam ulang.</source>
        <translation>Ask the centre to delete by NIK, then send or record again.</translation>
    </message>
    <message>
        <source>Biometrik di kabupaten atau kota tidak lengkap atau tidak terbaca.</source>
        <translation>Biometrics at the kabupaten or kota are incomplete or unreadable.</translation>
    </message>
    <message>
        <source>Pencarian di pusat gagal.</source>
        <translation>The search at the centre failed.</translation>
    </message>
    <message>
        <source>Pemeriksaan di pusat diulang; mohon menunggu.</source>
        <translation>The check at the centre is repeated; please wait.</translation>
    </message>
    <message>
        <source>Tunggu atau kirim ulang; laporkan bila lebih dari tiga hari.</source>
        <translation>Wait or send again; report it after more than three days.</translation>
    </message>
    <message>
        <source>Sidik jari mirip orang lain; ahli di pusat memutuskan.</source>
        <translation>Fingerprints resemble another person&apos;s; experts at the centre decide.</translation>
    </message>
    <message>
        <source>Rekaman Anda diperiksa ahli; kami hubungi.</source>
        <translation>Experts are checking your recording; we will contact you.</translation>
    </message>
    <message>
        <source>Dinas mengajukan permohonan ajudikasi.</source>
        <translation>The Dinas files a request for adjudication.</translation>
    </message>
    <message>
        <source>Pusat meminta data divalidasi.</source>
        <translation>The centre asks for the data to be validated.</translation>
    </message>
    <message>
        <source>Data Anda sedang dipastikan; kami hubungi.</source>
        <translation>Your data are being confirmed; we will contact you.</translation>
    </message>
    <message>
        <source>Dinas memvalidasi data.</source>
        <translation>The Dinas validates the data.</translation>
    </message>
    <message>
        <source>Orang ini sudah pernah direkam; kartu tidak dapat dicetak.</source>
        <translation>This person was recorded before; the card cannot be printed.</translation>
    </message>
    <message>
        <source>Anda sudah pernah direkam; datanya perlu dirapikan lebih dahulu.</source>
        <translation>You were recorded before; your data must be put in order first.</translation>
    </message>
    <message>
        <source>Ajukan hapus duplikat dan pilih satu NIK; bila pindah, urus pindah datang dahulu.</source>
        <translation>Request duplicate removal and choose one NIK; after a move, settle the move first.</translation>
    </message>
    <message>
        <source>Tunggal: rekaman unik dan siap dicetak.</source>
        <translation>Unique: the recording is unique and ready to print.</translation>
    </message>
    <message>
        <source>KTP-el Anda siap dicetak.</source>
        <translation>Your KTP-el is ready to be printed.</translation>
    </message>
    <message>
        <source>Cetak bila ada blangko dan umur sudah 17 tahun.</source>
        <translation>Print if there is a blank and the age is 17.</translation>
    </message>
    <message>
        <source>Kartu sedang disiapkan untuk dicetak.</source>
        <translation>The card is being prepared for printing.</translation>
    </message>
    <message>
        <source>KTP-el Anda sedang dicetak.</source>
        <translation>Your KTP-el is being printed.</translation>
    </message>
    <message>
        <source>Tunggu pencetakan.</source>
        <translation>Wait for the printing.</translation>
    </message>
    <message>
        <source>Kartu sudah dicetak.</source>
        <translation>The card has been printed.</translation>
    </message>
    <message>
        <source>KTP-el Anda dapat diambil.</source>
        <translation>Your KTP-el can be collected.</translation>
    </message>
    <message>
        <source>Serahkan dengan pemadanan sidik jari.</source>
        <translation>Hand over after matching a fingerprint.</translation>
    </message>
    <message>
        <source>Kartu sedang dikirim ke daerah.</source>
        <translation>The card is on its way to the region.</translation>
    </message>
    <message>
        <source>KTP-el Anda sedang dikirim.</source>
        <translation>Your KTP-el is on its way.</translation>
    </message>
    <message>
        <source>Tunggu kartu tiba.</source>
        <translation>Wait for the card to arrive.</translation>
    </message>
    <message>
        <source>Kartu sudah diserahkan dan aktif.</source>
        <translation>The card is handed over and active.</translation>
    </message>
    <message>
        <source>KTP-el Anda sudah aktif.</source>
        <translation>Your KTP-el is active.</translation>
    </message>
    <message>
        <source>Tidak ada.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>Kata status ini belum dikenal; ditampilkan seperti dari pusat.</source>
        <translation>This status word is not known yet; it is shown as the centre sent it.</translation>
    </message>
    <message>
        <source>Rekaman Anda sedang diproses pusat.</source>
        <translation>The centre is processing your recording.</translation>
    </message>
    <message>
        <source>Tanyakan artinya kepada Dinas.</source>
        <translation>Ask the Dinas what it means.</translation>
    </message>
    <message>
        <source>Nomor diambil</source>
        <translation>Number taken</translation>
    </message>
    <message>
        <source>Dipanggil</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Dipanggil ulang</source>
        <translation>Called again</translation>
    </message>
    <message>
        <source>Tidak datang</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Nomor dilewati</source>
        <translation>Number skipped</translation>
    </message>
    <message>
        <source>Dipindah ke loket lain</source>
        <translation>Moved to another counter</translation>
    </message>
    <message>
        <source>Dipanggil di luar urutan</source>
        <translation>Called out of turn</translation>
    </message>
    <message>
        <source>Urutan antrean diubah</source>
        <translation>Order of the queue changed</translation>
    </message>
    <message>
        <source>Layanan dipindah</source>
        <translation>Service moved</translation>
    </message>
    <message>
        <source>Layanan di loket selesai</source>
        <translation>Service at the counter done</translation>
    </message>
    <message>
        <source>Mulai dilayani</source>
        <translation>Service started</translation>
    </message>
    <message>
        <source>Layanan ditunda</source>
        <translation>Service parked</translation>
    </message>
    <message>
        <source>Layanan diambil lagi</source>
        <translation>Service taken up again</translation>
    </message>
    <message>
        <source>Layanan dibatalkan</source>
        <translation>Service cancelled</translation>
    </message>
    <message>
        <source>Menunggu pusat</source>
        <translation>Waiting for the centre</translation>
    </message>
    <message>
        <source>Layanan selesai</source>
        <translation>Service done</translation>
    </message>
    <message>
        <source>Data sesuai; perekaman mulai</source>
        <translation>Data agree; recording started</translation>
    </message>
    <message>
        <source>Perekaman dilanjutkan</source>
        <translation>Recording resumed</translation>
    </message>
    <message>
        <source>Perekaman ditunda</source>
        <translation>Recording parked</translation>
    </message>
    <message>
        <source>Perekaman dibatalkan</source>
        <translation>Recording cancelled</translation>
    </message>
    <message>
        <source>Langkah dibuka</source>
        <translation>Step opened</translation>
    </message>
    <message>
        <source>Langkah ditunda</source>
        <translation>Step deferred</translation>
    </message>
    <message>
        <source>Gambar diambil</source>
        <translation>Picture taken</translation>
    </message>
    <message>
        <source>Gambar lain dipilih</source>
        <translation>Another picture chosen</translation>
    </message>
    <message>
        <source>Diulangi</source>
        <translation>Repeated</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Dikecualikan</source>
        <translation>Excepted</translation>
    </message>
    <message>
        <source>Foto bukti pengecualian diambil</source>
        <translation>Proof photo of the exception taken</translation>
    </message>
    <message>
        <source>Foto bukti tidak diminta</source>
        <translation>Proof photo not asked for</translation>
    </message>
    <message>
        <source>Pengecualian dicabut</source>
        <translation>Exception withdrawn</translation>
    </message>
    <message>
        <source>Pengecualian disaksikan orang kedua</source>
        <translation>Exception witnessed by second person</translation>
    </message>
    <message>
        <source>Jari chip dipindai ulang</source>
        <translation>Chip finger scanned again</translation>
    </message>
    <message>
        <source>Jari chip diganti</source>
        <translation>Chip finger replaced</translation>
    </message>
    <message>
        <source>Pemindaian ulang dilewati berdua</source>
        <translation>Re-scan passed over by two people</translation>
    </message>
    <message>
        <source>Orang kedua ikut menjawab</source>
        <translation>Second person joined the answer</translation>
    </message>
    <message>
        <source>Tanda tangan kedua masih ditunggu</source>
        <translation>Second signature still owed</translation>
    </message>
    <message>
        <source>Ditandatangani orang kedua</source>
        <translation>Countersigned by second person</translation>
    </message>
    <message>
        <source>Kode bukti perekaman ditandatangani</source>
        <translation>Code of the proof of recording signed</translation>
    </message>
    <message>
        <source>Data pemohon dihapus dari komputer ini</source>
        <translation>Applicant&apos;s data deleted from this computer</translation>
    </message>
    <message>
        <source>Ditinjau</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Disetujui pemohon dengan tanda tangan</source>
        <translation>Approved by the applicant&apos;s signature</translation>
    </message>
    <message>
        <source>Disetujui pemohon secara lisan</source>
        <translation>Approved by the applicant&apos;s word</translation>
    </message>
    <message>
        <source>Disahkan petugas</source>
        <translation>Signed off by the operator</translation>
    </message>
    <message>
        <source>Rekaman disegel</source>
        <translation>Recording sealed</translation>
    </message>
    <message>
        <source>Paket tersimpan di cakram</source>
        <translation>Packet stored on disk</translation>
    </message>
    <message>
        <source>Bukti perekaman dibuat</source>
        <translation>Proof of recording made</translation>
    </message>
    <message>
        <source>Paket terunggah</source>
        <translation>Packet uploaded</translation>
    </message>
    <message>
        <source>Pengiriman gagal, dicoba lagi</source>
        <translation>Sending failed, tried again</translation>
    </message>
    <message>
        <source>Pengiriman dihentikan</source>
        <translation>Sending stopped</translation>
    </message>
    <message>
        <source>Paket dihapus dari komputer ini</source>
        <translation>Packet deleted from this computer</translation>
    </message>
    <message>
        <source>Berkas paket hilang</source>
        <translation>Packet file missing</translation>
    </message>
    <message>
        <source>Tanda terima pusat sah</source>
        <translation>Receipt of the centre is valid</translation>
    </message>
    <message>
        <source>Tanda terima palsu ditolak</source>
        <translation>Forged receipt refused</translation>
    </message>
    <message>
        <source>Tanda terima untuk paket lain ditolak</source>
        <translation>Receipt for another packet refused</translation>
    </message>
    <message>
        <source>Kabar pusat dibuka</source>
        <translation>News from the centre opened</translation>
    </message>
    <message>
        <source>Kata pusat</source>
        <translation>Word of the centre</translation>
    </message>
    <message>
        <source>Data kartu tiba</source>
        <translation>Card data arrived</translation>
    </message>
    <message>
        <source>Kartu siap dicetak</source>
        <translation>Card ready to print</translation>
    </message>
    <message>
        <source>Kartu mulai dicetak</source>
        <translation>Card printing started</translation>
    </message>
    <message>
        <source>Kartu dicetak</source>
        <translation>Card printed</translation>
    </message>
    <message>
        <source>Siap dicetak ulang</source>
        <translation>Ready to print again</translation>
    </message>
    <message>
        <source>Kartu diserahkan</source>
        <translation>Card handed over</translation>
    </message>
    <message>
        <source>Penyerahan ditolak: jari tidak cocok</source>
        <translation>Handover refused: finger does not match</translation>
    </message>
    <message>
        <source>Alat terputus</source>
        <translation>Device disconnected</translation>
    </message>
    <message>
        <source>Alat dimatikan setelah gagal berulang</source>
        <translation>Device switched off after repeated failures</translation>
    </message>
    <message>
        <source>Adaptor diganti</source>
        <translation>Adapter changed</translation>
    </message>
    <message>
        <source>Alat dinyalakan ulang</source>
        <translation>Device restarted</translation>
    </message>
    <message>
        <source>Alat diuji</source>
        <translation>Device tested</translation>
    </message>
    <message>
        <source>Riwayat dilihat</source>
        <translation>History viewed</translation>
    </message>
    <message>
        <source>didahulukan: rekam ulang %1</source>
        <translation>first: appointment %1</translation>
    </message>
    <message>
        <source>rekam ulang, datang sebelum %1</source>
        <translation>appointment, came before %1</translation>
    </message>
    <message>
        <source>beda di NIK</source>
        <translation>differs in NIK</translation>
    </message>
    <message>
        <source>tanggal tidak ada</source>
        <translation>no such date</translation>
    </message>
    <message>
        <source>wilayah lama</source>
        <translation>old region</translation>
    </message>
    <message>
        <source>beda</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>dicatat</source>
        <translation>noted</translation>
    </message>
    <message>
        <source>sudah benar</source>
        <translation>put right</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Yang bertindak: %1</source>
        <translation>Who acts: %1</translation>
    </message>
    <message>
        <source> · sejak %1</source>
        <translation> · since %1</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tempat, tgl lahir</source>
        <translation>Place, date of birth</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Gol. darah</source>
        <translation>Blood type</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Kel/Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Agama</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Status perkawinan</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Kewarganegaraan</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>Data berbeda, belum dapat direkam</source>
        <translation>Data differ, no recording yet</translation>
    </message>
    <message>
        <source>%1 elemen di register tidak sama dengan dokumen.</source>
        <translation>%1 elements of the register do not match the papers.</translation>
    </message>
    <message>
        <source>Enter menetapkan tanggal kembali dan mencetak surat perbaikan.</source>
        <translation>Enter fixes the day to come back and prints the correction letter.</translation>
    </message>
    <message>
        <source>sudah dicetak</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>belum dicetak</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>%1 berbeda</source>
        <translation>%1 differs</translation>
    </message>
    <message>
        <source>Di register: %1</source>
        <translation>In the register: %1</translation>
    </message>
    <message>
        <source>Yang tertulis di dokumen</source>
        <translation>What the paper says</translation>
    </message>
    <message>
        <source>Tandai beda</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Tetapkan tanggal rekam ulang</source>
        <translation>Fix the day of the re-recording</translation>
    </message>
    <message>
        <source>Surat pengantar dicetak. Pada tanggal itu pemohon didahulukan.</source>
        <translation>A letter is printed. On that day the resident goes first.</translation>
    </message>
    <message>
        <source>Berbeda: %1. Surat perbaikan dicetak; pada tanggal itu pemohon didahulukan.</source>
        <translation>Differing: %1. The correction letter is printed; on that day the resident goes first.</translation>
    </message>
    <message>
        <source>Apa yang dibereskan</source>
        <translation>What is to be put right</translation>
    </message>
    <message>
        <source>Catatan di surat (boleh kosong)</source>
        <translation>Note on the letter (may be empty)</translation>
    </message>
    <message>
        <source>Tetapkan tanggal</source>
        <translation>Set date</translation>
    </message>
    <message>
        <source>Ubah menjadi layanan apa?</source>
        <translation>Change into which service?</translation>
    </message>
    <message>
        <source>Nomor antrean tetap; pemohon tidak mengantre lagi.</source>
        <translation>The number stays; the resident does not queue again.</translation>
    </message>
    <message>
        <source>Ubah layanan</source>
        <translation>Change service</translation>
    </message>
    <message>
        <source>Selesaikan kunjungan ini?</source>
        <translation>Finish this visit?</translation>
    </message>
    <message>
        <source>Nomornya tidak berlaku lagi.</source>
        <translation>Its number is used up then.</translation>
    </message>
    <message>
        <source>Selesaikan</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Data berbeda: tetapkan tanggal kembali.</source>
        <translation>Data differ: fix the day to come back.</translation>
    </message>
    <message>
        <source>Cocokkan setiap baris dengan dokumen yang dibawa.</source>
        <translation>Compare each row with the papers brought along.</translation>
    </message>
    <message>
        <source>Yang diketik sama dengan register; tidak ada yang ditandai.</source>
        <translation>What was typed is what the register says; nothing is marked.</translation>
    </message>
    <message>
        <source>Yang dicatat tidak menghentikan perekaman; pemohon memperbaikinya lewat layanan KK.</source>
        <translation>What is noted does not stop the recording; the resident has it put right by the family-card service.</translation>
    </message>
    <message>
        <source>↑ ↓ memilih baris, F9 menandai yang berbeda.</source>
        <translation>↑ ↓ choose a row, F9 marks what differs.</translation>
    </message>
    <message>
        <source>Berbeda</source>
        <translation>Differing</translation>
    </message>
    <message>
        <source>Dicatat</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Latar foto</source>
        <translation>Photo backdrop</translation>
    </message>
    <message>
        <source>Rekam dengan catatan</source>
        <translation>Record with notes</translation>
    </message>
    <message>
        <source>Data cocok</source>
        <translation>Data match</translation>
    </message>
    <message>
        <source>Hapus tanda</source>
        <translation>Unmark</translation>
    </message>
    <message>
        <source>Ubah tanda</source>
        <translation>Change mark</translation>
    </message>
    <message>
        <source>Tidak ada yang direkam sekarang.</source>
        <translation>Nothing is recorded now.</translation>
    </message>
    <message>
        <source>F5 mencetak slip status untuk dibawa pulang; Enter menyelesaikan kunjungan.</source>
        <translation>F5 prints a status slip to take home; Enter finishes the visit.</translation>
    </message>
    <message>
        <source>Enter menyelesaikan kunjungan.</source>
        <translation>Enter finishes the visit.</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>Verifikasi data</source>
        <translation>Verification of data</translation>
    </message>
    <message>
        <source>Data belum didapat.</source>
        <translation>No data yet.</translation>
    </message>
    <message>
        <source>Mencari data di pusat…</source>
        <translation>Looking up data at the centre…</translation>
    </message>
    <message>
        <source>Sementara itu siapkan KK dan surat panggilan.</source>
        <translation>Meanwhile have the family card and the summons letter ready.</translation>
    </message>
    <message>
        <source>Cari lagi</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>No. KK</source>
        <translation>KK number</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Negara asal</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Berlaku ITAP</source>
        <translation>Stay permit until</translation>
    </message>
    <message>
        <source>Akta kelahiran</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Kartu Keluarga</source>
        <translation>Family card</translation>
    </message>
    <message>
        <source>Ijazah</source>
        <translation>Diploma</translation>
    </message>
    <message>
        <source>Buku nikah atau akta perkawinan</source>
        <translation>Marriage book or certificate</translation>
    </message>
    <message>
        <source>Akta perceraian</source>
        <translation>Divorce certificate</translation>
    </message>
    <message>
        <source>Akta kematian suami atau istri</source>
        <translation>Death certificate of husband or wife</translation>
    </message>
    <message>
        <source>Paspor</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>KITAP</source>
        <translation>Stay permit card (KITAP)</translation>
    </message>
    <message>
        <source>Surat keterangan pindah</source>
        <translation>Moving letter</translation>
    </message>
    <message>
        <source>SK kewarganegaraan</source>
        <translation>Citizenship decree</translation>
    </message>
    <message>
        <source>Penetapan pengadilan</source>
        <translation>Court decision</translation>
    </message>
    <message>
        <source>Hasil pemeriksaan darah</source>
        <translation>Blood test result</translation>
    </message>
    <message>
        <source>Surat pemuka agama</source>
        <translation>Letter of a religious leader</translation>
    </message>
    <message>
        <source>Surat keterangan kerja</source>
        <translation>Employer&apos;s letter</translation>
    </message>
    <message>
        <source>KTP-el lama</source>
        <translation>Old card</translation>
    </message>
    <message>
        <source>Surat pernyataan F-1.06</source>
        <translation>Statement F-1.06</translation>
    </message>
    <message>
        <source>KK</source>
        <translation>Family card</translation>
    </message>
    <message>
        <source>Buku nikah</source>
        <translation>Marriage book</translation>
    </message>
    <message>
        <source>Akta kematian</source>
        <translation>Death certificate</translation>
    </message>
    <message>
        <source>Surat pindah</source>
        <translation>Moving letter</translation>
    </message>
    <message>
        <source>Hasil lab</source>
        <translation>Blood test</translation>
    </message>
    <message>
        <source>Surat kerja</source>
        <translation>Employer&apos;s letter</translation>
    </message>
    <message>
        <source>F-1.06</source>
        <translation>F-1.06</translation>
    </message>
    <message>
        <source>Boleh direkam</source>
        <translation>May be recorded</translation>
    </message>
    <message>
        <source>NIK ini belum pernah direkam.</source>
        <translation>This NIK has never been recorded.</translation>
    </message>
    <message>
        <source>Cocokkan setiap baris dengan dokumen, lalu tekan Enter.</source>
        <translation>Compare each row with the papers, then press Enter.</translation>
    </message>
    <message>
        <source>Boleh direkam, kartu dicetak pada umur 17</source>
        <translation>May be recorded, card at 17</translation>
    </message>
    <message>
        <source>Umur sudah 16 tahun; perekaman boleh, pencetakan menunggu umur 17.</source>
        <translation>Sixteen years old; recording is allowed, the card waits for the seventeenth birthday.</translation>
    </message>
    <message>
        <source>Layanan kartu, tanpa perekaman</source>
        <translation>Card service, no recording</translation>
    </message>
    <message>
        <source>Permohonan kartu Anda diterima; kartu dicetak setelah ada perintah cetak dari pusat.</source>
        <translation>Your request for a card is taken; it is printed when the centre orders it.</translation>
    </message>
    <message>
        <source>Belum cukup umur</source>
        <translation>Too young</translation>
    </message>
    <message>
        <source>Perekaman mulai umur 16 tahun, atau bila sudah atau pernah kawin.</source>
        <translation>Recording begins at 16, or for who is or was married.</translation>
    </message>
    <message>
        <source>Cetak slip status dan minta datang lagi mulai %1.</source>
        <translation>Print the status slip and ask to come again from %1.</translation>
    </message>
    <message>
        <source>Anda dapat direkam mulai %1.</source>
        <translation>You can be recorded from %1.</translation>
    </message>
    <message>
        <source>Tanggal lahir di register tidak dapat dipakai</source>
        <translation>Date of birth in the register is unusable</translation>
    </message>
    <message>
        <source>Register tidak memuat tanggal lahir yang benar.</source>
        <translation>The register has no correct date of birth.</translation>
    </message>
    <message>
        <source>Tetapkan tanggal kembali; data diperbaiki melalui layanan KK.</source>
        <translation>Fix a day to come back; the data are put right by the family-card service.</translation>
    </message>
    <message>
        <source>Tanggal lahir Anda di register perlu diperbaiki lebih dahulu.</source>
        <translation>Your date of birth in the register has to be put right first.</translation>
    </message>
    <message>
        <source>ITAP tidak berlaku</source>
        <translation>Stay permit not valid</translation>
    </message>
    <message>
        <source>Orang asing direkam hanya selama izin tinggal tetapnya berlaku.</source>
        <translation>A foreign resident is recorded only while the permanent stay permit is valid.</translation>
    </message>
    <message>
        <source>Tetapkan tanggal kembali setelah izin diperpanjang.</source>
        <translation>Fix a day to come back after the permit is renewed.</translation>
    </message>
    <message>
        <source>Perpanjang izin tinggal tetap Anda, lalu datang lagi.</source>
        <translation>Renew your permanent stay permit, then come again.</translation>
    </message>
    <message>
        <source>Layanannya tidak sesuai kewarganegaraan</source>
        <translation>Service does not fit the citizenship</translation>
    </message>
    <message>
        <source>Nomor ini diambil untuk layanan kewarganegaraan yang lain.</source>
        <translation>This number was drawn for the service of the other citizenship.</translation>
    </message>
    <message>
        <source>Ubah layanan kunjungan ini, lalu lanjutkan; nomornya tetap.</source>
        <translation>Change the service of this visit and go on; the number stays.</translation>
    </message>
    <message>
        <source>Layanan Anda disesuaikan.</source>
        <translation>Your service is changed to fit.</translation>
    </message>
    <message>
        <source>NIK nonaktif</source>
        <translation>NIK inactive</translation>
    </message>
    <message>
        <source>NIK ini dinonaktifkan di register.</source>
        <translation>This NIK is deactivated in the register.</translation>
    </message>
    <message>
        <source>Arahkan ke Dinas untuk diaktifkan; tetapkan tanggal kembali atau cetak slip status.</source>
        <translation>Send to the Dinas to have it activated; fix a day to come back or print the status slip.</translation>
    </message>
    <message>
        <source>NIK Anda nonaktif; mintalah Dinas mengaktifkannya.</source>
        <translation>Your NIK is inactive; ask the Dinas to activate it.</translation>
    </message>
    <message>
        <source>Perekamannya sudah dimulai di sini</source>
        <translation>Recording already begun here</translation>
    </message>
    <message>
        <source>Kunjungan lain dengan NIK ini belum selesai di komputer ini.</source>
        <translation>Another visit with this NIK is unfinished on this computer.</translation>
    </message>
    <message>
        <source>Selesaikan nomor ini, lalu layani lagi yang ditunda dari antrean (F10).</source>
        <translation>Finish this number, then serve the parked one again from the queue (F10).</translation>
    </message>
    <message>
        <source>Perekaman Anda dilanjutkan dengan nomor yang terdahulu.</source>
        <translation>Your recording goes on under the earlier number.</translation>
    </message>
    <message>
        <source>Sudah direkam di sini, belum terkirim</source>
        <translation>Recorded here, not sent yet</translation>
    </message>
    <message>
        <source>Rekamannya tersegel di komputer ini dan menunggu dikirim.</source>
        <translation>The recording is sealed on this computer and waits to be sent.</translation>
    </message>
    <message>
        <source>Jangan merekam lagi; periksa Kiriman dan berikan slip status.</source>
        <translation>Do not record again; check the outbox and give a status slip.</translation>
    </message>
    <message>
        <source>Sudah direkam di sini, sudah terkirim</source>
        <translation>Recorded here and sent</translation>
    </message>
    <message>
        <source>Pusat sudah menerima rekamannya; register belum diperbarui.</source>
        <translation>The centre has the recording; the register is not updated yet.</translation>
    </message>
    <message>
        <source>Jangan merekam lagi; berikan slip status.</source>
        <translation>Do not record again; give a status slip.</translation>
    </message>
    <message>
        <source>Sudah direkam, menunggu pusat</source>
        <translation>Recorded, waiting for the centre</translation>
    </message>
    <message>
        <source>Rekaman lama tidak terbaca di pusat</source>
        <translation>Earlier recording unreadable at the centre</translation>
    </message>
    <message>
        <source>Dinas meminta pusat menghapusnya dahulu; tetapkan tanggal kembali.</source>
        <translation>The Dinas asks the centre to delete it first; fix a day to come back.</translation>
    </message>
    <message>
        <source>Pemeriksaan di pusat diulang</source>
        <translation>The centre repeats its search</translation>
    </message>
    <message>
        <source>Rekaman diperiksa ahli</source>
        <translation>Recording under expert review</translation>
    </message>
    <message>
        <source>Berikan slip status; Dinas mengajukan permohonan ajudikasi.</source>
        <translation>Give a status slip; the Dinas requests adjudication.</translation>
    </message>
    <message>
        <source>Pusat meminta validasi</source>
        <translation>The centre asks for validation</translation>
    </message>
    <message>
        <source>Berikan slip status; Dinas memvalidasi datanya.</source>
        <translation>Give a status slip; the Dinas validates the data.</translation>
    </message>
    <message>
        <source>Rekaman ganda</source>
        <translation>Duplicate recording</translation>
    </message>
    <message>
        <source>Arahkan ke Dinas untuk hapus duplikat; tetapkan tanggal kembali atau cetak slip status.</source>
        <translation>Send to the Dinas to delete the duplicate; fix a day to come back or print the status slip.</translation>
    </message>
    <message>
        <source>Sudah direkam, siap cetak</source>
        <translation>Recorded, ready to print</translation>
    </message>
    <message>
        <source>Kartu sedang dicetak</source>
        <translation>Card being printed</translation>
    </message>
    <message>
        <source>Berikan slip status; kartu diambil setelah dicetak.</source>
        <translation>Give a status slip; the card is collected once printed.</translation>
    </message>
    <message>
        <source>Kartu sudah dicetak</source>
        <translation>Card printed</translation>
    </message>
    <message>
        <source>Selesaikan kunjungan, lalu serahkan dari layar Penyerahan (F7).</source>
        <translation>Finish the visit, then hand over from the handover page (F7).</translation>
    </message>
    <message>
        <source>Kartu sedang dikirim</source>
        <translation>Card on its way</translation>
    </message>
    <message>
        <source>Berikan slip status; kartu diambil setelah tiba.</source>
        <translation>Give a status slip; the card is collected once it arrives.</translation>
    </message>
    <message>
        <source>Sudah memiliki KTP-el</source>
        <translation>Has a card already</translation>
    </message>
    <message>
        <source>Rusak, hilang, pindah, atau berubah data: ubah menjadi layanan kartu.</source>
        <translation>Damaged, lost, moved, or changed data: change into a card service.</translation>
    </message>
    <message>
        <source>Belum pernah direkam</source>
        <translation>Never recorded</translation>
    </message>
    <message>
        <source>Kunjungan ini untuk kartu, tetapi NIK ini belum pernah direkam.</source>
        <translation>This visit is for a card, but this NIK has never been recorded.</translation>
    </message>
    <message>
        <source>Ubah menjadi layanan perekaman; nomornya tetap.</source>
        <translation>Change into a recording; the number stays.</translation>
    </message>
    <message>
        <source>Anda perlu direkam lebih dahulu.</source>
        <translation>You have to be recorded first.</translation>
    </message>
    <message>
        <source>Status belum dikenal</source>
        <translation>Unknown status</translation>
    </message>
    <message>
        <source>Jangan merekam; tanyakan artinya kepada Dinas dan berikan slip status.</source>
        <translation>Do not record; ask the Dinas what it means and give a status slip.</translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Pintu status</source>
        <translation>Status gate</translation>
    </message>
    <message>
        <source>Elemen yang berbeda</source>
        <translation>Differing elements</translation>
    </message>
    <message>
        <source>Perbedaan data disimpan</source>
        <translation>Differences stored</translation>
    </message>
    <message>
        <source>Layanan diubah</source>
        <translation>Service changed</translation>
    </message>
    <message>
        <source>Slip status dicetak</source>
        <translation>Status slip printed</translation>
    </message>
    <message>
        <source>Disuruh membetulkan data</source>
        <translation>Sent to have data put right</translation>
    </message>
    <message>
        <source>Tanggal kembali</source>
        <translation>Day to come back</translation>
    </message>
    <message>
        <source>Surat perbaikan dicetak lagi</source>
        <translation>Correction letter printed again</translation>
    </message>
    <message>
        <source>Datang kembali; janjinya</source>
        <translation>Came back; promised for</translation>
    </message>
    <message>
        <source>Akta lahir</source>
        <translation>Birth record</translation>
    </message>
    <message>
        <source>Lahir %1 · %2, Kec. %3</source>
        <translation>Born %1 · %2, Kec. %3</translation>
    </message>
    <message>
        <source>tidak ditemukan</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>belum dapat diperiksa</source>
        <translation>cannot be checked now</translation>
    </message>
    <message>
        <source>NIK ini tidak ada di data kependudukan.</source>
        <translation>This NIK is not in the population register.</translation>
    </message>
    <message>
        <source>Pusat tidak menjawab, dan NIK ini tidak ada di daftar panggilan.</source>
        <translation>The centre does not answer, and this NIK is not on the list of summoned people.</translation>
    </message>
    <message>
        <source>Dari daftar panggilan; pusat sedang tidak menjawab.</source>
        <translation>From the list of summoned people; the centre does not answer.</translation>
    </message>
    <message>
        <source>sudah direkam</source>
        <translation>recorded before</translation>
    </message>
    <message>
        <source>belum direkam</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>Cocokkan 16 angka dengan KK. Bila benar, beri nomor: petugas verifikasi menelusurinya.</source>
        <translation>Compare the 16 digits with the family card. If they agree, give a number: verification looks into it.</translation>
    </message>
    <message>
        <source>Cocokkan 16 angka dengan KK, lalu beri nomor. F5 mencari lagi.</source>
        <translation>Compare the 16 digits with the family card, then give a number. F5 asks again.</translation>
    </message>
    <message>
        <source>NIK nonaktif tidak menutup loket: petugas verifikasi memeriksa sebabnya.</source>
        <translation>An inactive NIK closes no counter: verification looks for the cause.</translation>
    </message>
    <message>
        <source>Kurang: %1. %2</source>
        <translation>Missing: %1. %2</translation>
    </message>
    <message>
        <source>belum dipilih</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>Pindai KK atau surat panggilan.</source>
        <translation>Scan the family card or the summons letter.</translation>
    </message>
    <message>
        <source>Tanpa pemindai: ketik 16 angka NIK.</source>
        <translation>Without a scanner: type the 16 digits of the NIK.</translation>
    </message>
    <message>
        <source>Mencari di data kependudukan…</source>
        <translation>Looking in the population register…</translation>
    </message>
    <message>
        <source>Sementara itu periksa berkasnya.</source>
        <translation>Meanwhile look at the papers.</translation>
    </message>
    <message>
        <source>Sudah memegang nomor %1.</source>
        <translation>Holds number %1 already.</translation>
    </message>
    <message>
        <source>Satu NIK satu nomor. Catatan berkasnya masih dapat diubah.</source>
        <translation>One NIK, one number. What was noted of the papers can still be changed.</translation>
    </message>
    <message>
        <source>Satu NIK satu nomor. Keadaannya: %1.</source>
        <translation>One NIK, one number. State: %1.</translation>
    </message>
    <message>
        <source>Kembali setelah perbaikan data.</source>
        <translation>Back after a correction of the data.</translation>
    </message>
    <message>
        <source>Dijanjikan %1. Pelayanan lanjut dari kunjungan yang sama; Enter memberi nomor.</source>
        <translation>Promised for %1. The same visit goes on; Enter gives a number.</translation>
    </message>
    <message>
        <source>Kartunya menunggu di sini.</source>
        <translation>The card is waiting here.</translation>
    </message>
    <message>
        <source>Rekamannya sedang diperiksa pusat.</source>
        <translation>The centre is checking the recording.</translation>
    </message>
    <message>
        <source>Nomor %1 dari kedatangan sebelumnya. F7 menyerahkan kartu tanpa nomor baru.</source>
        <translation>Number %1 of an earlier visit. F7 hands over the card without a new number.</translation>
    </message>
    <message>
        <source>Tanyakan keperluannya.</source>
        <translation>Ask what for.</translation>
    </message>
    <message>
        <source>Orang ini sudah pernah direkam. Enter menampilkan pilihan layanan.</source>
        <translation>This person was recorded before. Enter shows the services.</translation>
    </message>
    <message>
        <source>Cocokkan nama dan tahun lahir, lalu Enter.</source>
        <translation>Compare name and year of birth, then Enter.</translation>
    </message>
    <message>
        <source>Berkas dianggap lengkap. Tombol angka mencatat yang kurang.</source>
        <translation>The papers count as complete. A digit notes one that is missing.</translation>
    </message>
    <message>
        <source>Sampaikan sekarang cara melengkapinya, supaya dapat diurus sambil menunggu.</source>
        <translation>Say now how to get it, so that it can be seen to while waiting.</translation>
    </message>
    <message>
        <source>Orangnya belum dikenal, nomor tetap boleh diambil.</source>
        <translation>Nobody is known by this NIK; a number may be taken all the same.</translation>
    </message>
    <message>
        <source>Simpan catatan</source>
        <translation>Save the note</translation>
    </message>
    <message>
        <source>Pilih layanan</source>
        <translation>Choose the service</translation>
    </message>
    <message>
        <source>Ambil nomor, %1 berkas kurang</source>
        <translation>Take a number, %1 missing</translation>
    </message>
    <message>
        <source>Datang untuk apa?</source>
        <translation>Here for what?</translation>
    </message>
    <message>
        <source>Semua layanan ini gratis. Berkas yang diminta mengikuti pilihan.</source>
        <translation>All of these are free. The papers asked for follow the choice.</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Selesai tanpa perekaman?</source>
        <translation>Finished without a recording?</translation>
    </message>
    <message>
        <source>Untuk yang hanya bertanya atau mengantar berkas. Nomornya ditutup dan tidak dipanggil lagi.</source>
        <translation>For somebody who only asked or brought a paper. The number is closed and not called again.</translation>
    </message>
    <message>
        <source>Formulir F-1.02</source>
        <translation>Form F-1.02</translation>
    </message>
    <message>
        <source>Berikan formulir F-1.02; diisi sambil menunggu.</source>
        <translation>Hand out form F-1.02; it is filled in while waiting.</translation>
    </message>
    <message>
        <source>Salinan Kartu Keluarga</source>
        <translation>Copy of the family card</translation>
    </message>
    <message>
        <source>Salin KK asli di sini, atau cetak ulang di layanan KK.</source>
        <translation>Copy the original here, or have it printed again by the family card service.</translation>
    </message>
    <message>
        <source>Surat pindah diminta di daerah asal; kartu menunggu sampai surat itu ada.</source>
        <translation>The moving letter is asked for at the former office; the card waits until it is there.</translation>
    </message>
    <message>
        <source>KTP-el lama ditarik saat kartu baru diserahkan: minta dibawa.</source>
        <translation>The old KTP-el is withdrawn when the new one is handed over: ask to bring it.</translation>
    </message>
    <message>
        <source>KTP-el yang rusak</source>
        <translation>Damaged KTP-el</translation>
    </message>
    <message>
        <source>Tanpa kartu yang rusak, layanannya KTP-el hilang.</source>
        <translation>Without the damaged card the service is a lost KTP-el.</translation>
    </message>
    <message>
        <source>Surat kehilangan dari kepolisian</source>
        <translation>Police loss letter</translation>
    </message>
    <message>
        <source>Dibuat di kantor polisi terdekat, tanpa biaya; nomor tetap berlaku.</source>
        <translation>Made at the nearest police station, free of charge; the number stays good.</translation>
    </message>
    <message>
        <source>Bukti perubahan data</source>
        <translation>Proof of the change</translation>
    </message>
    <message>
        <source>Bawa surat yang membuktikan perubahan: akta, ijazah, atau putusan.</source>
        <translation>Bring the paper that proves the change: a deed, a diploma or a court decision.</translation>
    </message>
    <message>
        <source>Dokumen perjalanan (paspor)</source>
        <translation>Travel document (passport)</translation>
    </message>
    <message>
        <source>Paspor asli diperlihatkan saat dilayani: minta dibawa.</source>
        <translation>The original passport is shown at the counter: ask to bring it.</translation>
    </message>
    <message>
        <source>Kartu izin tinggal tetap</source>
        <translation>Permanent stay permit</translation>
    </message>
    <message>
        <source>KITAP diterbitkan kantor imigrasi: minta dibawa.</source>
        <translation>The immigration office issues the KITAP: ask to bring it.</translation>
    </message>
    <message>
        <source>Surat kuasa</source>
        <translation>Power of attorney</translation>
    </message>
    <message>
        <source>Surat kuasa ditulis di sini, atau pemohon datang sendiri.</source>
        <translation>It is written here, or the resident comes in person.</translation>
    </message>
    <message>
        <source>Akta asli diperlihatkan saat dilayani: minta dibawa.</source>
        <translation>The original is shown at the counter: ask to bring it.</translation>
    </message>
    <message>
        <source>Buku asli diperlihatkan saat dilayani: minta dibawa.</source>
        <translation>The original book is shown at the counter: ask to bring it.</translation>
    </message>
    <message>
        <source>Pas foto</source>
        <translation>Passport photo</translation>
    </message>
    <message>
        <source>Pas foto menyusul; foto kartu diambil di sini.</source>
        <translation>It may follow; the card&apos;s photo is taken here.</translation>
    </message>
    <message>
        <source>Surat pengantar RT/RW</source>
        <translation>Introduction by RT/RW</translation>
    </message>
    <message>
        <source>Surat pengantar diminta pada ketua RT.</source>
        <translation>The head of the RT gives the introduction.</translation>
    </message>
    <message>
        <source>Formulir F-1.06</source>
        <translation>Form F-1.06</translation>
    </message>
    <message>
        <source>Berikan formulir F-1.06; diisi sambil menunggu.</source>
        <translation>Hand out form F-1.06; it is filled in while waiting.</translation>
    </message>
    <message>
        <source>Sendiri</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>Wali</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Kuasa</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>II.A KTP-el baru</source>
        <translation>II.A New KTP-el</translation>
    </message>
    <message>
        <source>II.B Pindah datang</source>
        <translation>II.B Moved here</translation>
    </message>
    <message>
        <source>II.C.1 KTP-el hilang</source>
        <translation>II.C.1 Lost KTP-el</translation>
    </message>
    <message>
        <source>II.C.2 KTP-el rusak</source>
        <translation>II.C.2 Damaged KTP-el</translation>
    </message>
    <message>
        <source>II.D Perpanjangan ITAP</source>
        <translation>II.D Stay permit renewed</translation>
    </message>
    <message>
        <source>IV.B Perubahan data KTP-el</source>
        <translation>IV.B Data on the KTP-el changed</translation>
    </message>
    <message>
        <source>Catatan penerimaan diubah</source>
        <translation>Note of the front desk changed</translation>
    </message>
    <message>
        <source>Kartu dicetak sekali lagi</source>
        <translation>Card printed once more</translation>
    </message>
    <message>
        <source>Kepala menunduk atau menengadah.</source>
        <translation>The head is bowed or raised.</translation>
    </message>
    <message>
        <source>Minta pemohon menatap lurus; samakan tinggi kamera dengan mata.</source>
        <translation>Ask the applicant to look straight ahead; set the camera at eye height.</translation>
    </message>
    <message>
        <source>menunduk</source>
        <translation>bowed</translation>
    </message>
    <message>
        <source>Kepala terlalu dekat ke tepi gambar.</source>
        <translation>The head is too close to the edge of the picture.</translation>
    </message>
    <message>
        <source>Geser kamera sampai seluruh kepala terlihat.</source>
        <translation>Move the camera until the whole head is seen.</translation>
    </message>
    <message>
        <source>Wajah tampak datar dan pudar.</source>
        <translation>The face looks flat and faded.</translation>
    </message>
    <message>
        <source>Bersihkan lensa dan kurangi cahaya dari belakang.</source>
        <translation>Clean the lens and reduce the light from behind.</translation>
    </message>
    <message>
        <source>pudar</source>
        <translation>faded</translation>
    </message>
    <message>
        <source>Terang dan gelap di wajah terlalu keras.</source>
        <translation>Light and dark in the face are too harsh.</translation>
    </message>
    <message>
        <source>Ratakan cahaya dengan dua lampu dari depan.</source>
        <translation>Even the light with two lamps from the front.</translation>
    </message>
    <message>
        <source>keras</source>
        <translation>harsh</translation>
    </message>
    <message>
        <source>Mata tertutup benda atau pantulan.</source>
        <translation>The eyes are covered by something or a reflection.</translation>
    </message>
    <message>
        <source>Minta pemohon melepas kacamata dan menyisihkan rambut.</source>
        <translation>Ask the applicant to take off the glasses and brush the hair aside.</translation>
    </message>
    <message>
        <source>Mulut tertutup benda.</source>
        <translation>The mouth is covered.</translation>
    </message>
    <message>
        <source>Minta pemohon melepas masker atau menurunkan tangan.</source>
        <translation>Ask the applicant to take off the mask or lower the hand.</translation>
    </message>
    <message>
        <source>Latar tidak polos.</source>
        <translation>The backdrop is not plain.</translation>
    </message>
    <message>
        <source>Rapikan kain latar dan singkirkan benda di belakang.</source>
        <translation>Straighten the backdrop and remove what stands behind.</translation>
    </message>
    <message>
        <source>latar ramai</source>
        <translation>backdrop busy</translation>
    </message>
    <message>
        <source>Gambar rusak oleh pemampatan.</source>
        <translation>The picture is damaged by compression.</translation>
    </message>
    <message>
        <source>Atur kamera ke mutu tertinggi, lalu ulangi.</source>
        <translation>Set the camera to its highest quality, then repeat.</translation>
    </message>
    <message>
        <source>mampat</source>
        <translation>compressed</translation>
    </message>
    <message>
        <source>Gambar berbintik.</source>
        <translation>The picture is noisy.</translation>
    </message>
    <message>
        <source>Tambah cahaya dari depan, lalu ulangi.</source>
        <translation>Add light from the front, then repeat.</translation>
    </message>
    <message>
        <source>bintik</source>
        <translation>noise</translation>
    </message>
    <message>
        <source>Tanda tangan terlalu lama.</source>
        <translation>The signature took too long.</translation>
    </message>
    <message>
        <source>Minta pemohon menandatangani sekali lagi tanpa berhenti.</source>
        <translation>Ask the applicant to sign once more without stopping.</translation>
    </message>
    <message>
        <source>lama</source>
        <translation>long</translation>
    </message>
    <message>
        <source>Goresan menyentuh tepi alat.</source>
        <translation>The strokes touch the edge of the pad.</translation>
    </message>
    <message>
        <source>Minta pemohon menandatangani di tengah.</source>
        <translation>Ask the applicant to sign in the middle.</translation>
    </message>
    <message>
        <source>Goresan dari alat terputus-putus.</source>
        <translation>The strokes from the pad have gaps.</translation>
    </message>
    <message>
        <source>Ulangi; bila terjadi lagi, cabut dan pasang alatnya.</source>
        <translation>Repeat; if it happens again, unplug the pad and plug it in.</translation>
    </message>
    <message>
        <source>putus</source>
        <translation>gaps</translation>
    </message>
    <message>
        <source>Goresan bukan dari pena alat.</source>
        <translation>The strokes do not come from the pad&apos;s pen.</translation>
    </message>
    <message>
        <source>Minta pemohon memakai pena, bukan jari atau tetikus.</source>
        <translation>Ask the applicant to use the pen, not a finger or a mouse.</translation>
    </message>
    <message>
        <source>bukan pena</source>
        <translation>not the pen</translation>
    </message>
    <message>
        <source>Wajah lain</source>
        <translation>Other face</translation>
    </message>
    <message>
        <source>Ruang kiri</source>
        <translation>Space on the left</translation>
    </message>
    <message>
        <source>Ruang kanan</source>
        <translation>Space on the right</translation>
    </message>
    <message>
        <source>Ruang atas</source>
        <translation>Space above</translation>
    </message>
    <message>
        <source>Ruang bawah</source>
        <translation>Space below</translation>
    </message>
    <message>
        <source>Kontras wajah</source>
        <translation>Contrast of the face</translation>
    </message>
    <message>
        <source>Mata terhalang</source>
        <translation>Eyes covered</translation>
    </message>
    <message>
        <source>Mulut terhalang</source>
        <translation>Mouth covered</translation>
    </message>
    <message>
        <source>Latar polos</source>
        <translation>Backdrop plain</translation>
    </message>
    <message>
        <source>Jejak pemampatan</source>
        <translation>Compression traces</translation>
    </message>
    <message>
        <source>Bintik</source>
        <translation>Noise</translation>
    </message>
    <message>
        <source>Jeda titik</source>
        <translation>Gap of points</translation>
    </message>
    <message>
        <source>Ragam tekanan</source>
        <translation>Pressure varies</translation>
    </message>
    <message>
        <source>Jarak ke tepi</source>
        <translation>Distance to the edge</translation>
    </message>
    <message>
        <source>Bukan garis</source>
        <translation>Not a line</translation>
    </message>
    <message>
        <source>Tinta</source>
        <translation>Ink</translation>
    </message>
    <message>
        <source>terhalang</source>
        <translation>covered</translation>
    </message>
    <message>
        <source>tertutup</source>
        <translation>covered</translation>
    </message>
    <message>
        <source>Periksa bersama pemohon, lalu ambil lagi gambarnya. F9 meneruskan bersama supervisor, dengan alasan.</source>
        <translation>Check together with the applicant, then take the picture again. F9 goes on together with the supervisor, with a reason.</translation>
    </message>
    <message>
        <source>Diteruskan berdua: %1</source>
        <translation>Went on by two: %1</translation>
    </message>
    <message>
        <source>Ambil lagi: %1</source>
        <translation>Take again: %1</translation>
    </message>
    <message>
        <source>%1 dan %2 tampak jari yang sama.</source>
        <translation>%1 and %2 look like the same finger.</translation>
    </message>
    <message>
        <source>Tangan kanan dan tangan kiri tampak tertukar.</source>
        <translation>Right hand and left hand look exchanged.</translation>
    </message>
    <message>
        <source>Kedua gambar iris tampak dari mata yang sama.</source>
        <translation>Both iris pictures look like the same eye.</translation>
    </message>
    <message>
        <source>Mata kanan dan mata kiri tampak tertukar dibanding rekaman sebelumnya.</source>
        <translation>Right eye and left eye look exchanged compared with the earlier record.</translation>
    </message>
    <message>
        <source>%1 tampak milik petugas di kantor ini.</source>
        <translation>%1 looks like that of an officer of this office.</translation>
    </message>
    <message>
        <source>Wajah sekarang tampak bukan orang yang difoto di awal.</source>
        <translation>The face now does not look like the person who was photographed at the start.</translation>
    </message>
    <message>
        <source>%1 cocok dengan rekaman orang lain yang masih ada di kantor ini.</source>
        <translation>%1 matches another person&apos;s record that is still at this office.</translation>
    </message>
    <message>
        <source>Isi perekaman diekspor</source>
        <translation>Recording exported</translation>
    </message>
    <message>
        <source>F-1.02 sedang dicetak</source>
        <translation>F-1.02 is being printed</translation>
    </message>
    <message>
        <source>F-1.02 sudah dicetak</source>
        <translation>F-1.02 printed</translation>
    </message>
    <message>
        <source>Jejak audit</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Blangko</source>
        <translation>Blanks</translation>
    </message>
    <message>
        <source>Kartu lama</source>
        <translation>Old cards</translation>
    </message>
    <message>
        <source>Data berbeda, kartu belum dapat diminta</source>
        <translation>Data differ, no card can be asked for yet</translation>
    </message>
    <message>
        <source>Surat permohonan ke Dinas</source>
        <translation>Letter to the Dinas</translation>
    </message>
    <message>
        <source>Cetak surat</source>
        <translation>Print paper</translation>
    </message>
    <message>
        <source>Berhenti di sini. Surat perbaikan dan tanggal kembali dicetak.</source>
        <translation>It stops here. The correction letter and the day to come back are printed.</translation>
    </message>
    <message>
        <source>Tidak ada yang direkam. Enter meminta kartu dari pusat; kartu lama ditarik saat penyerahan.</source>
        <translation>Nothing is recorded. Enter asks the centre for the card; the old card is withdrawn at the handover.</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Minta kartu</source>
        <translation>Ask for the card</translation>
    </message>
    <message>
        <source>Surat Dinas</source>
        <translation>Dinas letter</translation>
    </message>
    <message>
        <source>Ditahan sampai ditinjau</source>
        <translation>Held until it is reviewed</translation>
    </message>
    <message>
        <source>Dikembalikan peninjau</source>
        <translation>Sent back by the reviewer</translation>
    </message>
    <message>
        <source>Ditolak peninjau</source>
        <translation>Rejected by the reviewer</translation>
    </message>
    <message>
        <source>tinjau</source>
        <translation>review</translation>
    </message>
    <message>
        <source>minggu %1 – %2</source>
        <translation>week %1 – %2</translation>
    </message>
    <message>
        <source>Orang ini sudah direkam dan tunggal; tidak direkam lagi.</source>
        <translation>This person is recorded and unique, and is not recorded again.</translation>
    </message>
    <message>
        <source>Cocokkan setiap baris dengan dokumen; Enter meminta kartu dari pusat.</source>
        <translation>Compare every row with the papers; Enter asks the centre for the card.</translation>
    </message>
    <message>
        <source>Jangan merekam lagi; Enter meminta kartunya dari pusat.</source>
        <translation>Do not record again; Enter asks the centre for the card.</translation>
    </message>
    <message>
        <source>Domisilinya di kabupaten lain</source>
        <translation>Lives in another regency</translation>
    </message>
    <message>
        <source>Di luar domisili hanya kartu baru, rusak, atau hilang, tanpa perubahan data.</source>
        <translation>Outside the domicile only a new, damaged or lost card is served, with the same data.</translation>
    </message>
    <message>
        <source>Ubah layanan bila kartunya rusak atau hilang; selain itu arahkan ke Dinas asal.</source>
        <translation>Change the service where the card is damaged or lost; otherwise send to the home Dinas.</translation>
    </message>
    <message>
        <source>Perubahan data dan pindah datang diurus di Dinas asal Anda.</source>
        <translation>Changes of data and moves are handled by your home Dinas.</translation>
    </message>
    <message>
        <source>Orang asing dilayani di Dinas</source>
        <translation>Foreign residents are served at the Dinas</translation>
    </message>
    <message>
        <source>Kantor ini tidak melayani KTP-el orang asing.</source>
        <translation>This office does not serve cards of foreign residents.</translation>
    </message>
    <message>
        <source>Arahkan ke Dinas kabupaten atau kota; berikan slip status.</source>
        <translation>Send to the Dinas of the regency or city; give a status slip.</translation>
    </message>
    <message>
        <source>KTP-el orang asing diurus di Dinas kabupaten atau kota.</source>
        <translation>Cards of foreign residents are handled by the Dinas of the regency or city.</translation>
    </message>
    <message>
        <source>Kartunya sudah diminta di sini</source>
        <translation>The card was asked for here already</translation>
    </message>
    <message>
        <source>Kunjungan lain dengan NIK ini menunggu kartunya di kantor ini.</source>
        <translation>Another visit with this NIK waits for its card at this office.</translation>
    </message>
    <message>
        <source>Selesaikan kunjungan ini, lalu cetak (F6) atau serahkan (F7).</source>
        <translation>Finish this visit, then print (F6) or hand over (F7).</translation>
    </message>
    <message>
        <source>KTP-el Anda sudah diminta dan diserahkan dengan nomor yang terdahulu.</source>
        <translation>Your card was asked for and is handed over under the earlier number.</translation>
    </message>
    <message>
        <source>Dinas diminta memeriksa dan mengaktifkan NIK ini.</source>
        <translation>The Dinas is asked to examine and activate this NIK.</translation>
    </message>
    <message>
        <source>Dinas diminta menghapus rekaman yang tidak terbaca, lalu rekaman dikirim atau diambil ulang.</source>
        <translation>The Dinas is asked to erase the unreadable recording, which is then sent or taken again.</translation>
    </message>
    <message>
        <source>Dinas diminta meneruskan ke pusat bahwa pencariannya gagal.</source>
        <translation>The Dinas is asked to tell the centre that its search failed.</translation>
    </message>
    <message>
        <source>Dinas diminta mengajukan ajudikasi.</source>
        <translation>The Dinas is asked to request an adjudication.</translation>
    </message>
    <message>
        <source>Dinas diminta memvalidasi data ini.</source>
        <translation>The Dinas is asked to validate these data.</translation>
    </message>
    <message>
        <source>Dinas diminta mengajukan hapus duplikat dan memilih satu NIK.</source>
        <translation>The Dinas is asked to have the duplicate erased and to choose one NIK.</translation>
    </message>
    <message>
        <source>Dinas diminta menjelaskan kata status ini.</source>
        <translation>The Dinas is asked to explain this status word.</translation>
    </message>
    <message>
        <source>Mata tidak menatap lurus.</source>
        <translation>The eye is not looking straight ahead.</translation>
    </message>
    <message>
        <source>Minta pemohon menatap tepat ke alat.</source>
        <translation>Ask the applicant to look right at the device.</translation>
    </message>
    <message>
        <source>melirik</source>
        <translation>looks aside</translation>
    </message>
    <message>
        <source>Mungkin ada lensa kontak.</source>
        <translation>There may be a contact lens.</translation>
    </message>
    <message>
        <source>Tanyakan; bila ada, minta dilepas, lalu ulangi.</source>
        <translation>Ask; if there is one, have it taken out, then repeat.</translation>
    </message>
    <message>
        <source>lensa</source>
        <translation>lens</translation>
    </message>
    <message>
        <source>Batas iris kurang jelas.</source>
        <translation>The edges of the iris are not clear.</translation>
    </message>
    <message>
        <source>Lindungi alat dari cahaya matahari, lalu ulangi.</source>
        <translation>Shade the device from sunlight, then repeat.</translation>
    </message>
    <message>
        <source>Tepi iris</source>
        <translation>Iris edge</translation>
    </message>
    <message>
        <source>Tepi pupil</source>
        <translation>Pupil edge</translation>
    </message>
    <message>
        <source>Pupil bulat</source>
        <translation>Pupil round</translation>
    </message>
    <message>
        <source>Pupil di tengah</source>
        <translation>Pupil centred</translation>
    </message>
    <message>
        <source>Arah tatapan</source>
        <translation>Gaze</translation>
    </message>
    <message>
        <source>Tepi lensa</source>
        <translation>Lens edge</translation>
    </message>
    <message>
        <source>Pola lensa</source>
        <translation>Lens pattern</translation>
    </message>
    <message>
        <source>Ditahan untuk ditinjau</source>
        <translation>Held for review</translation>
    </message>
    <message>
        <source>Tidak ditahan: tidak ada peninjau lain</source>
        <translation>Not held: there is no other reviewer</translation>
    </message>
    <message>
        <source>Ditinjau dan diterima</source>
        <translation>Reviewed and accepted</translation>
    </message>
    <message>
        <source>Ditinjau dan dikembalikan</source>
        <translation>Reviewed and sent back</translation>
    </message>
    <message>
        <source>Ditinjau dan ditolak</source>
        <translation>Reviewed and rejected</translation>
    </message>
    <message>
        <source>Aduan diterima</source>
        <translation>Complaint received</translation>
    </message>
    <message>
        <source>Aduan dijawab</source>
        <translation>Complaint answered</translation>
    </message>
    <message>
        <source>Daftar insiden dibuka</source>
        <translation>Incident list opened</translation>
    </message>
    <message>
        <source>Laporan disimpan</source>
        <translation>Report saved</translation>
    </message>
    <message>
        <source>Surat ke Dinas dicetak</source>
        <translation>Letter to the Dinas printed</translation>
    </message>
    <message>
        <source>F-1.02 dicetak</source>
        <translation>F-1.02 printed</translation>
    </message>
    <message>
        <source>Kartu diminta dari pusat</source>
        <translation>Card asked of the centre</translation>
    </message>
    <message>
        <source>Kartu lama ditarik</source>
        <translation>Old card withdrawn</translation>
    </message>
    <message>
        <source>Surat kehilangan dilihat</source>
        <translation>Loss letter seen</translation>
    </message>
    <message>
        <source>Kartu disimpan di rak</source>
        <translation>Card put into a slot</translation>
    </message>
    <message>
        <source>Ambil lagi</source>
        <translation>Take again</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Aduan</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>Surat tentang kartu ditandatangani</source>
        <translation>Paper about cards signed</translation>
    </message>
    <message>
        <source>Jari diambil satu per satu</source>
        <translation>Fingers taken one by one</translation>
    </message>
    <message>
        <source>Penjaga siapa-itu-siapa memeriksa</source>
        <translation>The who-is-who guard looked</translation>
    </message>
    <message>
        <source>Temuan penjaga diteruskan</source>
        <translation>Finding of the guard passed over</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>pembaca kartu</source>
        <translation>card reader</translation>
    </message>
    <message>
        <source>Chip kartu dibaca</source>
        <translation>Chip of a card read</translation>
    </message>
    <message>
        <source>Daftar kartu kembali</source>
        <translation>List of cards came back</translation>
    </message>
    <message>
        <source>Kartu kembali dari daftar</source>
        <translation>Card came back from a list</translation>
    </message>
    <message>
        <source>Blangko rusak dipotret</source>
        <translation>Spoiled blank photographed</translation>
    </message>
    <message>
        <source>%1, percobaan %2 dari %3</source>
        <translation>%1, try %2 of %3</translation>
    </message>
    <message>
        <source>Salinan, latar diganti · %1</source>
        <translation>Copy, other backdrop · %1</translation>
    </message>
    <message>
        <source>Belum ada gambar untuk bagian ini.</source>
        <translation>There is no picture of this part yet.</translation>
    </message>
    <message>
        <source>%1 dipakai dari percobaan ini.</source>
        <translation>%1 is used from this try.</translation>
    </message>
    <message>
        <source>Semua percobaan</source>
        <translation>All tries</translation>
    </message>
    <message>
        <source>Yang terbaik dari semua percobaan dipakai; percobaan lain tetap tersimpan.</source>
        <translation>The best of all tries is used; the other tries stay stored.</translation>
    </message>
    <message>
        <source>Percobaan (Ctrl+G: asal setiap bagian)</source>
        <translation>Tries (Ctrl+G: origin of parts)</translation>
    </message>
    <message>
        <source>Mengganti…</source>
        <translation>Replacing…</translation>
    </message>
    <message>
        <source>Ganti latar</source>
        <translation>Other backdrop</translation>
    </message>
    <message>
        <source>Sudah tersimpan.</source>
        <translation>Stored.</translation>
    </message>
    <message>
        <source>Belum ada yang diambil. Enter memulai.</source>
        <translation>Nothing was taken yet. Enter starts.</translation>
    </message>
    <message>
        <source>Tahan…</source>
        <translation>Hold…</translation>
    </message>
    <message>
        <source>sudah</source>
        <translation>done</translation>
    </message>
    <message>
        <source>sekarang</source>
        <translation>now</translation>
    </message>
    <message>
        <source>tidak diambil</source>
        <translation>not taken</translation>
    </message>
    <message>
        <source>Hanya ciri jari dan mata yang disimpan, tersegel, bukan gambarnya. Hilang bila akun ditutup.</source>
        <translation>Only features of fingers and eyes are kept, sealed, not the pictures. They are gone when the account is closed.</translation>
    </message>
    <message>
        <source>Tersimpan. Jari Anda dikenali mulai sekarang.</source>
        <translation>Stored. Your fingers are recognised from now on.</translation>
    </message>
    <message>
        <source>Bila jari Anda muncul di rekaman warga, rekaman berhenti sampai dua orang menjawab.</source>
        <translation>If your finger turns up in a resident&apos;s recording, it stops until two people answer.</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Jari Anda sudah tersimpan. Enter mengambilnya lagi.</source>
        <translation>Your fingers are stored. Enter takes them again.</translation>
    </message>
    <message>
        <source>Enter mulai mengambil kedua telunjuk Anda.</source>
        <translation>Enter starts taking both your index fingers.</translation>
    </message>
    <message>
        <source>Supaya jari atau mata petugas tidak pernah masuk ke rekaman warga.</source>
        <translation>So that an officer&apos;s finger or eye never ends up in a resident&apos;s recording.</translation>
    </message>
    <message>
        <source>Tanpa mata</source>
        <translation>Without eyes</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>keluarga, %1 orang lagi</source>
        <translation>family, %1 more</translation>
    </message>
    <message>
        <source>Ctrl+G: dari percobaan mana setiap bagian diambil.</source>
        <translation>Ctrl+G: from which try each part came.</translation>
    </message>
    <message>
        <source>Jari petugas</source>
        <translation>Own fingers</translation>
    </message>
    <message>
        <source>IKD</source>
        <translation>IKD</translation>
    </message>
    <message>
        <source>Suket</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Jari terlalu miring.</source>
        <translation>The finger is turned too far.</translation>
    </message>
    <message>
        <source>Minta pemohon meluruskan jari di kaca, lalu ulangi.</source>
        <translation>Ask the applicant to lay the finger straight on the glass, then repeat.</translation>
    </message>
    <message>
        <source>Sebagian jari tertutup.</source>
        <translation>Part of the finger is covered.</translation>
    </message>
    <message>
        <source>Minta pemohon melepas plester dan membersihkan jari.</source>
        <translation>Ask the applicant to take off the plaster and clean the finger.</translation>
    </message>
    <message>
        <source>Jari yang sama terbaca dua kali.</source>
        <translation>The same finger was read twice.</translation>
    </message>
    <message>
        <source>Letakkan setiap jari di tempatnya, lalu ulangi.</source>
        <translation>Put each finger in its place, then repeat.</translation>
    </message>
    <message>
        <source>berulang</source>
        <translation>repeated</translation>
    </message>
    <message>
        <source>Aktivasi IKD dimulai</source>
        <translation>IKD activation begun</translation>
    </message>
    <message>
        <source>Wajah dicocokkan untuk IKD</source>
        <translation>Face compared for IKD</translation>
    </message>
    <message>
        <source>Kode IKD diminta</source>
        <translation>IKD code asked for</translation>
    </message>
    <message>
        <source>Jawaban pusat tentang IKD</source>
        <translation>The centre&apos;s answer about the IKD</translation>
    </message>
    <message>
        <source>Aktivasi IKD dibatalkan</source>
        <translation>IKD activation cancelled</translation>
    </message>
    <message>
        <source>Suket diterbitkan</source>
        <translation>Substitute letter issued</translation>
    </message>
    <message>
        <source>Pemegang suket dipanggil</source>
        <translation>Holder of a letter called</translation>
    </message>
    <message>
        <source>Suket diperpanjang</source>
        <translation>Substitute letter renewed</translation>
    </message>
    <message>
        <source>Suket dibatalkan</source>
        <translation>Substitute letter withdrawn</translation>
    </message>
    <message>
        <source>Salinan foto dengan latar lain dibuat</source>
        <translation>Copy of the photo before another backdrop made</translation>
    </message>
    <message>
        <source>Jari petugas disimpan</source>
        <translation>Officer&apos;s fingers stored</translation>
    </message>
    <message>
        <source>Jari bukan pemilik kartu: ditolak</source>
        <translation>Not the card holder&apos;s finger: refused</translation>
    </message>
    <message>
        <source>F memotret lagi</source>
        <translation>F takes it again</translation>
    </message>
    <message>
        <source>F memotret</source>
        <translation>F takes a picture</translation>
    </message>
    <message>
        <source>O memperbesar</source>
        <translation>O enlarges</translation>
    </message>
    <message>
        <source>T menerima</source>
        <translation>T accepts</translation>
    </message>
    <message>
        <source>↑ ↓ berkas lain</source>
        <translation>↑ ↓ another paper</translation>
    </message>
    <message>
        <source>NIK harus 16 angka, sesuai KTP-nya.</source>
        <translation>The NIK has 16 digits, as on their KTP.</translation>
    </message>
    <message>
        <source>Perekaman tidak dapat diwakilkan: pemohon harus datang sendiri.</source>
        <translation>Nobody may stand in for a recording: the applicant has to come.</translation>
    </message>
    <message>
        <source>Tulis nama pemegang kuasa.</source>
        <translation>Write the name of whoever holds the power of attorney.</translation>
    </message>
    <message>
        <source>Tulis tanggal surat kuasa, misalnya 20-11-2026.</source>
        <translation>Write the date of the power of attorney, like 20-11-2026.</translation>
    </message>
    <message>
        <source>Diterima apa adanya: %1</source>
        <translation>Taken as it is: %1</translation>
    </message>
    <message>
        <source>diambil…</source>
        <translation>taking…</translation>
    </message>
    <message>
        <source>terbaca</source>
        <translation>readable</translation>
    </message>
    <message>
        <source>Berkas sedang dibaca.</source>
        <translation>The paper is being read.</translation>
    </message>
    <message>
        <source>Belum ada gambarnya.</source>
        <translation>No picture yet.</translation>
    </message>
    <message>
        <source>Gambar sedang dibuka.</source>
        <translation>The picture is being opened.</translation>
    </message>
    <message>
        <source>Terima berkas apa adanya?</source>
        <translation>Take the paper as it is?</translation>
    </message>
    <message>
        <source>Bila tidak dapat lebih baik, tulis sebabnya; alasan disimpan bersama gambarnya.</source>
        <translation>If it cannot be better, write why; the reason is kept with the picture.</translation>
    </message>
    <message>
        <source>Pendamping</source>
        <translation>Helper</translation>
    </message>
    <message>
        <source>Berkas tidak terlihat.</source>
        <translation>No paper is seen.</translation>
    </message>
    <message>
        <source>Letakkan berkas di tengah alas, lalu ulangi.</source>
        <translation>Lay the paper in the middle, then repeat.</translation>
    </message>
    <message>
        <source>tak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Tepi berkas terpotong.</source>
        <translation>The paper&apos;s edge is cut off.</translation>
    </message>
    <message>
        <source>Geser berkas sampai keempat sisinya terlihat, lalu ulangi.</source>
        <translation>Move the paper until all four sides are seen, then repeat.</translation>
    </message>
    <message>
        <source>Berkas terlalu kecil di gambar.</source>
        <translation>The paper is too small in the picture.</translation>
    </message>
    <message>
        <source>Dekatkan kamera atau naikkan resolusi, lalu ulangi.</source>
        <translation>Bring the camera closer or raise the resolution, then repeat.</translation>
    </message>
    <message>
        <source>Tulisan di berkas kabur.</source>
        <translation>The writing is blurred.</translation>
    </message>
    <message>
        <source>Ratakan berkas dan jangan digerakkan, lalu ulangi.</source>
        <translation>Lay the paper flat and do not move it, then repeat.</translation>
    </message>
    <message>
        <source>kabur</source>
        <translation>blurred</translation>
    </message>
    <message>
        <source>Tulisan di berkas terlalu pucat.</source>
        <translation>The writing is too pale.</translation>
    </message>
    <message>
        <source>Pakai salinan yang lebih tajam atau aslinya, lalu ulangi.</source>
        <translation>Use a sharper copy or the original, then repeat.</translation>
    </message>
    <message>
        <source>pucat</source>
        <translation>pale</translation>
    </message>
    <message>
        <source>Gambar berkas terlalu gelap.</source>
        <translation>The picture is too dark.</translation>
    </message>
    <message>
        <source>Nyalakan lampu atau tutup pemindai rapat, lalu ulangi.</source>
        <translation>Switch the lamp on or close the scanner&apos;s lid, then repeat.</translation>
    </message>
    <message>
        <source>Berkas tertutup silau.</source>
        <translation>Glare covers the paper.</translation>
    </message>
    <message>
        <source>Jauhkan lampu atau keluarkan dari plastik, lalu ulangi.</source>
        <translation>Move the lamp away or take the paper out of its cover, then repeat.</translation>
    </message>
    <message>
        <source>Halaman ini kosong.</source>
        <translation>This page is blank.</translation>
    </message>
    <message>
        <source>Balik berkasnya, lalu ulangi.</source>
        <translation>Turn the paper over, then repeat.</translation>
    </message>
    <message>
        <source>Luas berkas</source>
        <translation>Paper area</translation>
    </message>
    <message>
        <source>Sisi terlihat</source>
        <translation>Sides seen</translation>
    </message>
    <message>
        <source>Sisi panjang</source>
        <translation>Long side</translation>
    </message>
    <message>
        <source>Kontras tulisan</source>
        <translation>Ink contrast</translation>
    </message>
    <message>
        <source>Terang kertas</source>
        <translation>Paper tone</translation>
    </message>
    <message>
        <source>Tulisan</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>pemindai berkas</source>
        <translation>document scanner</translation>
    </message>
    <message>
        <source>berkas</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>Letakkan berkas di tengah alas.</source>
        <translation>Lay the paper in the middle.</translation>
    </message>
    <message>
        <source>Didampingi wali: %1.</source>
        <translation>With a guardian: %1.</translation>
    </message>
    <message>
        <source>Diajukan dengan surat kuasa %1 oleh %2. Pemohon tidak di sini.</source>
        <translation>Filed by power of attorney of %1 by %2. The applicant is not here.</translation>
    </message>
    <message>
        <source>Didampingi: %1.</source>
        <translation>With a helper: %1.</translation>
    </message>
    <message>
        <source>di luar daftar</source>
        <translation>not on the list</translation>
    </message>
    <message>
        <source>Mengambil data register: %1 dari %2…</source>
        <translation>Fetching register data: %1 of %2…</translation>
    </message>
    <message>
        <source>%1 orang belum ada datanya; F5 mengambilnya dari pusat.</source>
        <translation>No data yet for %1 people; F5 fetches them from the centre.</translation>
    </message>
    <message>
        <source>%1 orang ditambahkan</source>
        <translation>%1 people added</translation>
    </message>
    <message>
        <source>, %1 sudah ada</source>
        <translation>, %1 already there</translation>
    </message>
    <message>
        <source>, %1 baris tanpa NIK</source>
        <translation>, %1 lines without a NIK</translation>
    </message>
    <message>
        <source>ruang untuk %1</source>
        <translation>room for %1</translation>
    </message>
    <message>
        <source>Hanya yang memuat “%1”; F3 mengubahnya.</source>
        <translation>Only those with “%1”; F3 changes it.</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Datang pukul</source>
        <translation>Came at</translation>
    </message>
    <message>
        <source>Data register</source>
        <translation>Register data</translation>
    </message>
    <message>
        <source>salinan dari %1</source>
        <translation>copy from %1</translation>
    </message>
    <message>
        <source>Alasan menolak</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>diharapkan</source>
        <translation>expected</translation>
    </message>
    <message>
        <source>direkam</source>
        <translation>recorded</translation>
    </message>
    <message>
        <source>belum bertemu</source>
        <translation>not met yet</translation>
    </message>
    <message>
        <source>Daftar masih kosong</source>
        <translation>The list is still empty</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nobody matches</translation>
    </message>
    <message>
        <source>F10 menambah orang: ketik NIK, nama berkas, atau ambil daftar undangan pusat.</source>
        <translation>F10 adds people: type a NIK or a file&apos;s name, or take the centre&apos;s list of invited people.</translation>
    </message>
    <message>
        <source>F3 mencari dengan kata lain.</source>
        <translation>F3 searches for something else.</translation>
    </message>
    <message>
        <source>Jemput bola (%1 sesi)</source>
        <translation>Mobile service (%1 sessions)</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Diharapkan</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Menolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Tidak bertemu</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>Di luar daftar</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>Ditutup oleh</source>
        <translation>Closed by</translation>
    </message>
    <message>
        <source>Belum ada sesi jemput bola</source>
        <translation>No mobile session yet</translation>
    </message>
    <message>
        <source>(nama belum diketahui)</source>
        <translation>(name not known yet)</translation>
    </message>
    <message>
        <source>Daring</source>
        <translation>From home</translation>
    </message>
    <message>
        <source>Jemput bola</source>
        <translation>Mobile service</translation>
    </message>
    <message>
        <source>Pusat terputus. Data ini salinan register dari %1.</source>
        <translation>The centre is out of reach. These data are a copy of the register from %1.</translation>
    </message>
    <message>
        <source>Kunjungan rumah</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>Sekolah</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Desa/kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Lembaga pemasyarakatan</source>
        <translation>Prison</translation>
    </message>
    <message>
        <source>menolak</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>Cukup untuk ± %1 perekaman</source>
        <translation>Enough for ± %1 recordings</translation>
    </message>
    <message>
        <source>Tanpa baterai</source>
        <translation>No battery</translation>
    </message>
    <message>
        <source>Baterai %1 %, tersambung listrik</source>
        <translation>Battery %1 %, on mains</translation>
    </message>
    <message>
        <source>Baterai %1 %, ± %2</source>
        <translation>Battery %1 %, ± %2</translation>
    </message>
    <message>
        <source>Baterai %1 %</source>
        <translation>Battery %1 %</translation>
    </message>
    <message>
        <source>luring: perekaman berhenti</source>
        <translation>offline: recording stopped</translation>
    </message>
    <message>
        <source>luring: sisa %1 hari, %2 rekaman</source>
        <translation>offline: %1 days, %2 records left</translation>
    </message>
    <message>
        <source>luring: sisa %1 hari</source>
        <translation>offline: %1 days left</translation>
    </message>
    <message>
        <source>luring: sisa %1 rekaman</source>
        <translation>offline: %1 records left</translation>
    </message>
    <message>
        <source>luring</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>%1 hari lalu</source>
        <translation>%1 days ago</translation>
    </message>
    <message>
        <source>Perekaman tanpa sambungan ke pusat tidak diizinkan.</source>
        <translation>Recording without a connection to the centre is not allowed.</translation>
    </message>
    <message>
        <source>Sambungkan ke pusat, lalu tekan Enter lagi. Kunjungan ini tetap tersimpan.</source>
        <translation>Connect to the centre, then press Enter again. This visit stays stored.</translation>
    </message>
    <message>
        <source>Batas hari bekerja tanpa sambungan sudah habis.</source>
        <translation>The days allowed without a connection are used up.</translation>
    </message>
    <message>
        <source>Bawa komputer ke tempat bersinyal dan tunggu kiriman selesai, lalu rekam lagi. Semua yang sudah direkam tetap aman.</source>
        <translation>Take the computer to where there is a signal and wait until everything is sent, then record again. What was recorded stays safe.</translation>
    </message>
    <message>
        <source>Batas jumlah rekaman yang belum terkirim sudah habis.</source>
        <translation>The number of unsent records allowed is used up.</translation>
    </message>
    <message>
        <source>Berkas tidak terbaca</source>
        <translation>Paper cannot be read</translation>
    </message>
    <message>
        <source>Permohonan %1 belum dapat diproses: berkas tidak terbaca. Foto ulang dan kirim lagi.</source>
        <translation>Request %1 cannot be handled yet: a paper cannot be read. Photograph it again and send it.</translation>
    </message>
    <message>
        <source>Berkas kurang</source>
        <translation>Paper missing</translation>
    </message>
    <message>
        <source>Permohonan %1 belum dapat diproses: berkas kurang. Lengkapi dan kirim lagi.</source>
        <translation>Request %1 cannot be handled yet: a paper is missing. Add it and send again.</translation>
    </message>
    <message>
        <source>Data berbeda dengan register</source>
        <translation>Data differ from the register</translation>
    </message>
    <message>
        <source>Permohonan %1 ditolak: data yang ditulis berbeda dengan data kependudukan.</source>
        <translation>Request %1 is rejected: what was written differs from the register.</translation>
    </message>
    <message>
        <source>Layanan salah pilih</source>
        <translation>Wrong service chosen</translation>
    </message>
    <message>
        <source>Permohonan %1 ditolak: layanan yang dipilih tidak sesuai. Ajukan dengan layanan yang benar.</source>
        <translation>Request %1 is rejected: the chosen service does not fit. Ask again for the right one.</translation>
    </message>
    <message>
        <source>Tinggal di kabupaten lain</source>
        <translation>Lives in another regency</translation>
    </message>
    <message>
        <source>Permohonan %1 ditolak: ajukan ke Dinas Dukcapil tempat tinggal Anda.</source>
        <translation>Request %1 is rejected: ask the Dinas Dukcapil where you live.</translation>
    </message>
    <message>
        <source>Belum berhak atau masih diproses</source>
        <translation>Not entitled, or still in progress</translation>
    </message>
    <message>
        <source>Permohonan %1 ditolak: syarat belum terpenuhi atau kartu masih diproses.</source>
        <translation>Request %1 is rejected: a condition is not met, or the card is still in progress.</translation>
    </message>
    <message>
        <source>Alasan lain</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Permohonan %1 ditolak.</source>
        <translation>Request %1 is rejected.</translation>
    </message>
    <message>
        <source>menunggu keputusan</source>
        <translation>waits for a decision</translation>
    </message>
    <message>
        <source>disetujui, menunggu kartu</source>
        <translation>verified, awaits the card</translation>
    </message>
    <message>
        <source>siap diambil</source>
        <translation>ready to collect</translation>
    </message>
    <message>
        <source>sudah diserahkan</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>ditolak</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>diundang datang</source>
        <translation>invited</translation>
    </message>
    <message>
        <source>%1 hari kerja lagi</source>
        <translation>%1 work days left</translation>
    </message>
    <message>
        <source>terakhir hari ini</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>terlambat</source>
        <translation>late</translation>
    </message>
    <message>
        <source>terlambat %1 hari</source>
        <translation>%1 days late</translation>
    </message>
    <message>
        <source>Permohonan %1: datanglah ke %2 pada %3 dengan berkas asli dan bukti pendaftaran.</source>
        <translation>Request %1: come to %2 on %3 with the original papers and the proof of registration.</translation>
    </message>
    <message>
        <source>Permohonan daring datang</source>
        <translation>Requests from home arrived</translation>
    </message>
    <message>
        <source>Berkas daring diambil</source>
        <translation>Paper from home fetched</translation>
    </message>
    <message>
        <source>Permohonan daring disetujui</source>
        <translation>Request from home verified</translation>
    </message>
    <message>
        <source>Permohonan daring ditolak</source>
        <translation>Request from home rejected</translation>
    </message>
    <message>
        <source>Pemohon daring diundang datang</source>
        <translation>Applicant from home invited</translation>
    </message>
    <message>
        <source>Catatan permohonan daring diubah</source>
        <translation>Note on a request from home changed</translation>
    </message>
    <message>
        <source>Permohonan daring lama dihapus</source>
        <translation>Old requests from home deleted</translation>
    </message>
    <message>
        <source>Urusan loket yang sudah lama selesai dihapus</source>
        <translation>Counter matters closed long ago deleted</translation>
    </message>
    <message>
        <source>Sesi jemput bola dibuka</source>
        <translation>Mobile session opened</translation>
    </message>
    <message>
        <source>Daftar jemput bola diubah</source>
        <translation>Mobile list changed</translation>
    </message>
    <message>
        <source>Data register disalin untuk jemput bola</source>
        <translation>Register data copied for the mobile service</translation>
    </message>
    <message>
        <source>Tidak mau direkam di jemput bola</source>
        <translation>Refused to be recorded at the mobile service</translation>
    </message>
    <message>
        <source>Penolakan dicabut</source>
        <translation>Refusal taken back</translation>
    </message>
    <message>
        <source>Datang di jemput bola</source>
        <translation>Came to the mobile service</translation>
    </message>
    <message>
        <source>Sesi jemput bola ditutup</source>
        <translation>Mobile session closed</translation>
    </message>
    <message>
        <source>Enter membuka sesi sebelum berangkat, selagi komputer masih tersambung.</source>
        <translation>Enter opens a session before you leave, while the computer is still connected.</translation>
    </message>
    <message>
        <source>Belum diputuskan</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>Petugas memutuskannya di Permohonan daring (Ctrl+O). Pemohon lalu diberi tahu lewat %1.</source>
        <translation>An officer decides it under Requests from home (Ctrl+O). The applicant is then told by %1.</translation>
    </message>
    <message>
        <source>Disetujui, kartunya belum dicetak</source>
        <translation>Granted, the card is not printed yet</translation>
    </message>
    <message>
        <source>Pemohon diberi tahu lewat %1 begitu kartu siap diambil.</source>
        <translation>The applicant is told by %1 as soon as the card is ready.</translation>
    </message>
    <message>
        <source>Kartunya siap diambil</source>
        <translation>The card is ready</translation>
    </message>
    <message>
        <source>Enter mencetak nomor %1 untuk antrean pengambilan.</source>
        <translation>Enter prints number %1 for the handover line.</translation>
    </message>
    <message>
        <source>Serahkan di halaman Penyerahan (F7).</source>
        <translation>Hand it over on the handover page (F7).</translation>
    </message>
    <message>
        <source>Kartunya sudah diserahkan</source>
        <translation>The card was handed over</translation>
    </message>
    <message>
        <source>Diserahkan %1.</source>
        <translation>Handed over %1.</translation>
    </message>
    <message>
        <source>Ditolak: %1</source>
        <translation>Rejected: %1</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Diundang datang pada %1</source>
        <translation>Invited for %1</translation>
    </message>
    <message>
        <source>Mencari permohonan %1…</source>
        <translation>Looking for request %1…</translation>
    </message>
    <message>
        <source>Permohonan ini dipegang kantor lain</source>
        <translation>Another office has this request</translation>
    </message>
    <message>
        <source>%1: %2. Arahkan pemohon ke sana.</source>
        <translation>%1: %2. Send the applicant there.</translation>
    </message>
    <message>
        <source>Belum sampai di kantor ini</source>
        <translation>Has not come to this office yet</translation>
    </message>
    <message>
        <source>Pusat sudah menerimanya, dan belum ada yang memutuskan. F5 mencari lagi.</source>
        <translation>The centre has it, and nobody has decided. F5 looks again.</translation>
    </message>
    <message>
        <source>Nomor ini tidak dikenal</source>
        <translation>This number is not known</translation>
    </message>
    <message>
        <source>Cocokkan dengan bukti pendaftaran; pusat pun tidak punya permohonan bernomor ini.</source>
        <translation>Compare it with the proof; the centre has no request with this number either.</translation>
    </message>
    <message>
        <source>Tidak ada di kantor ini, dan pusat tidak menjawab</source>
        <translation>Not at this office, and the centre does not answer</translation>
    </message>
    <message>
        <source>Mungkin permohonan kantor lain. F5 menanyakan lagi.</source>
        <translation>Perhaps another office&apos;s request. F5 asks again.</translation>
    </message>
    <message>
        <source>Bukti pendaftaran daring</source>
        <translation>Proof of a request from home</translation>
    </message>
    <message>
        <source>dikirim %1</source>
        <translation>sent %1</translation>
    </message>
    <message>
        <source>Pemohon menunggu di antrean pengambilan dengan bukti dan KTP-el lamanya.</source>
        <translation>The applicant waits in the handover line with the proof and the old card.</translation>
    </message>
    <message>
        <source>Enter menerimanya di loket seperti pemohon lain.</source>
        <translation>Enter receives them at the counter like everybody.</translation>
    </message>
    <message>
        <source>Terima di loket</source>
        <translation>Receive at the counter</translation>
    </message>
    <message>
        <source>daring: diputuskan kantor lain</source>
        <translation>online: another office decided</translation>
    </message>
    <message>
        <source>diputuskan kantor lain</source>
        <translation>another office decided</translation>
    </message>
    <message>
        <source>%1 memutuskan lebih dulu: %2. Keputusan dari sini tidak berlaku, dan pemohon tidak diberi tahu.</source>
        <translation>%1 decided first: %2. The decision from here does not count, and the applicant was not told of it.</translation>
    </message>
    <message>
        <source>Kantor lain</source>
        <translation>Another office</translation>
    </message>
    <message>
        <source>Nomor pengambilan kartu dicetak</source>
        <translation>Number for the card handover printed</translation>
    </message>
    <message>
        <source>F halaman %1</source>
        <translation>F page %1</translation>
    </message>
    <message>
        <source>U mengulang</source>
        <translation>U again</translation>
    </message>
    <message>
        <source>← → halaman</source>
        <translation>← → page</translation>
    </message>
    <message>
        <source>%1 · Halaman %2 dari %3</source>
        <translation>%1 · Page %2 of %3</translation>
    </message>
    <message>
        <source>%1 · %2 hal.</source>
        <translation>%1 · %2 p.</translation>
    </message>
    <message>
        <source>Wajah untuk IKD disegel untuk pusat</source>
        <translation>Face for the IKD sealed to the centre</translation>
    </message>
    <message>
        <source>Wajah untuk IKD diterima pusat</source>
        <translation>Face for the IKD taken by the centre</translation>
    </message>
    <message>
        <source>Wajah untuk IKD tidak dapat dibandingkan pusat</source>
        <translation>Face for the IKD could not be compared by the centre</translation>
    </message>
    <message>
        <source>Data kartu yang tidak diambil dihapus dari komputer ini</source>
        <translation>Data of a card that nobody fetched deleted from this computer</translation>
    </message>
</context>
<context>
    <name>rekam::ui::AccountsPage</name>
    <message>
        <source>Nama akun</source>
        <translation>Account name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Akun di komputer ini</source>
        <translation>Accounts on this computer</translation>
    </message>
    <message>
        <source>Nama akun baru</source>
        <translation>Name of the new account</translation>
    </message>
    <message>
        <source>misalnya operator.2</source>
        <translation>for example operator.2</translation>
    </message>
    <message>
        <source>Boleh</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Peran akun baru</source>
        <translation>Role of the new account</translation>
    </message>
    <message>
        <source>Frasa sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Frasa sandi sekali lagi</source>
        <translation>Passphrase once more</translation>
    </message>
    <message>
        <source>Akun baru</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Peran (panah atas dan bawah)</source>
        <translation>Role (arrow up and down)</translation>
    </message>
    <message>
        <source>Frasa sandi, paling sedikit 10 huruf; diketik orangnya sendiri</source>
        <translation>Passphrase, at least 10 characters; typed by its owner</translation>
    </message>
    <message>
        <source>Frasa sandi diketik, tidak ditempel: papan klip dapat dibaca program lain.</source>
        <translation>The passphrase is typed, not pasted: other programs can read the clipboard.</translation>
    </message>
    <message>
        <source>Jarinya</source>
        <translation>Fingers</translation>
    </message>
</context>
<context>
    <name>rekam::ui::AccountsPresenter</name>
    <message>
        <source>aktif</source>
        <translation>active</translation>
    </message>
    <message>
        <source>ditutup</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Anda</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Melayani pemohon, mencetak, dan menyerahkan kartu.</source>
        <translation>Serves applicants, prints and hands over cards.</translation>
    </message>
    <message>
        <source>Seperti operator; juga rekap, keputusan berdua, dan akun.</source>
        <translation>Like an operator; also the overview, decisions by two, and accounts.</translation>
    </message>
    <message>
        <source>Perangkat saja; tidak melihat data pemohon.</source>
        <translation>Devices only; sees no data of applicants.</translation>
    </message>
    <message>
        <source>Akun %1 dibuat dan dapat dipakai sekarang.</source>
        <translation>Account %1 is made and can be used now.</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Setiap orang punya akun sendiri; jejak audit mencatat siapa melakukan apa.</source>
        <translation>Everybody has an account of their own; the audit trail notes who did what.</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Tutup akun</source>
        <translation>Close account</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Buat akun</source>
        <translation>Make account</translation>
    </message>
    <message>
        <source>Isi nama akun dan frasa sandi.</source>
        <translation>Enter account name and passphrase.</translation>
    </message>
    <message>
        <source>Kedua frasa sandi tidak sama. Ketik ulang keduanya.</source>
        <translation>The two passphrases differ. Type both again.</translation>
    </message>
    <message>
        <source>Tutup akun %1?</source>
        <translation>Close account %1?</translation>
    </message>
    <message>
        <source>Akun ini tidak dapat dibuka lagi, dan namanya tidak dapat dipakai ulang. Jejak auditnya tetap. Untuk frasa sandi yang terlupa: tutup akun lama, lalu buat yang baru.</source>
        <translation>This account cannot be opened again and its name cannot be used again. Its audit trail stays. For a forgotten passphrase: close the old account, then make a new one.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ada</source>
        <translation>given</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ActionBar</name>
    <message>
        <source>Nomor antrean</source>
        <translation>Queue number</translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation>Applicant</translation>
    </message>
</context>
<context>
    <name>rekam::ui::AgeingPresenter</name>
    <message>
        <source>tunggu</source>
        <translation>wait</translation>
    </message>
    <message>
        <source>periksa kiriman</source>
        <translation>check the sending</translation>
    </message>
    <message>
        <source>tanya Dinas</source>
        <translation>ask the Dinas</translation>
    </message>
    <message>
        <source>surati Dinas sekarang</source>
        <translation>write to the Dinas now</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kata pusat</source>
        <translation>Word of the centre</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Umur</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>belum ada kabar</source>
        <translation>nothing heard yet</translation>
    </message>
    <message>
        <source>%1 hari</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1 detik</source>
        <translation>%1 seconds</translation>
    </message>
    <message>
        <source>%1 menit %2 detik</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>60 tahun ke atas</source>
        <translation>60 years and older</translation>
    </message>
    <message>
        <source>%1–%2 tahun</source>
        <translation>%1–%2 years</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Alat</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Perekaman</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Biasanya</source>
        <translation>Usually</translation>
    </message>
    <message>
        <source>9 dari 10 di bawah</source>
        <translation>9 of 10 below</translation>
    </message>
    <message>
        <source>Diulangi</source>
        <translation>Repeated</translation>
    </message>
    <message>
        <source>Menunggu hasil dari pusat (%1)</source>
        <translation>Waiting for the centre&apos;s outcome (%1)</translation>
    </message>
    <message>
        <source>20 hari atau lebih</source>
        <translation>20 days or more</translation>
    </message>
    <message>
        <source>7 sampai 19 hari</source>
        <translation>7 to 19 days</translation>
    </message>
    <message>
        <source>3 sampai 6 hari</source>
        <translation>3 to 6 days</translation>
    </message>
    <message>
        <source>kurang dari 3 hari</source>
        <translation>less than 3 days</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu pusat</source>
        <translation>Nothing waits for the centre</translation>
    </message>
    <message>
        <source>Rekaman tampil di sini sejak diterima sampai ada hasilnya.</source>
        <translation>A recording stands here from its receipt until its outcome.</translation>
    </message>
    <message>
        <source>Waktu per langkah menurut alat</source>
        <translation>Time per step, by device</translation>
    </message>
    <message>
        <source>30 hari terakhir, tanpa nama. Banyak ulangan pada satu alat: periksa atau bersihkan alat itu.</source>
        <translation>The last 30 days, without names. Many repeats on one device: check or clean that device.</translation>
    </message>
    <message>
        <source>Waktu per langkah menurut umur</source>
        <translation>Time per step, by age</translation>
    </message>
    <message>
        <source>30 hari terakhir, tanpa nama. Jari tua perlu waktu lebih lama; itu bukan kesalahan petugas atau pemohon.</source>
        <translation>The last 30 days, without names. Old fingers need more time; that is neither the officer&apos;s nor the applicant&apos;s fault.</translation>
    </message>
    <message>
        <source>Belum ada perekaman dalam 30 hari terakhir</source>
        <translation>No recording in the last 30 days</translation>
    </message>
    <message>
        <source>Waktu setiap langkah dihitung sejak rekaman pertama disegel.</source>
        <translation>Times are counted from the first sealed recording on.</translation>
    </message>
    <message>
        <source>Menunggu pusat dan waktu langkah</source>
        <translation>Waiting for the centre, and times per step</translation>
    </message>
    <message>
        <source>Waktu per alat</source>
        <translation>Times by device</translation>
    </message>
    <message>
        <source>Waktu per umur</source>
        <translation>Times by age</translation>
    </message>
    <message>
        <source>Menunggu pusat</source>
        <translation>Waiting for the centre</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Muat ulang</source>
        <translation>Reload</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ArrivalPage</name>
    <message>
        <source>Penerimaan</source>
        <translation>Front desk</translation>
    </message>
    <message>
        <source>Siapa yang datang?</source>
        <translation>Who is here?</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Yang dibawa</source>
        <translation>Brought along</translation>
    </message>
    <message>
        <source>Surat panggilan</source>
        <translation>Summons letter</translation>
    </message>
    <message>
        <source>Yang kurang dicatat, nomor tetap diberikan.</source>
        <translation>What is missing is noted; the number is given all the same.</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Permohonan</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Yang mengajukan (D)</source>
        <translation>Filed by (D)</translation>
    </message>
    <message>
        <source>Nomor surat panggilan</source>
        <translation>Number of the letter</translation>
    </message>
    <message>
        <source>HP atau e-mail</source>
        <translation>Phone or e-mail</translation>
    </message>
    <message>
        <source>bila mau dikabari</source>
        <translation>to be told</translation>
    </message>
    <message>
        <source>HP 8–15 angka, atau alamat e-mail.</source>
        <translation>8–15 digits, or an e-mail address.</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Mencari…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Nama belum diketahui</source>
        <translation>Name not known</translation>
    </message>
    <message>
        <source>F-1.02: %1</source>
        <translation>F-1.02: %1</translation>
    </message>
    <message>
        <source>Namanya</source>
        <translation>Their name</translation>
    </message>
    <message>
        <source>Nama wali, kuasa atau pendamping</source>
        <translation>Name of guardian, proxy or helper</translation>
    </message>
    <message>
        <source>NIK wali, kuasa atau pendamping</source>
        <translation>NIK of guardian, proxy or helper</translation>
    </message>
    <message>
        <source>Tanggal surat kuasa</source>
        <translation>Date of the power of attorney</translation>
    </message>
    <message>
        <source>NIK, tgl. kuasa</source>
        <translation>NIK, authorised on</translation>
    </message>
    <message>
        <source>Pindai KK, KTP lama, surat panggilan atau bukti pendaftaran daring.</source>
        <translation>Scan a family card, an old card, a summons or the proof of a request from home.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ArrivalPresenter</name>
    <message>
        <source>Penerimaan</source>
        <translation>Front desk</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Cari lagi</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Layanan lain</source>
        <translation>Another service</translation>
    </message>
    <message>
        <source>Cetak F-1.02</source>
        <translation>Print F-1.02</translation>
    </message>
    <message>
        <source>Lihat F-1.02</source>
        <translation>Show F-1.02</translation>
    </message>
    <message>
        <source>Cari bukti</source>
        <translation>Find the proof</translation>
    </message>
    <message>
        <source>Ambil nomor</source>
        <translation>Issue number</translation>
    </message>
</context>
<context>
    <name>rekam::ui::AttemptStrip</name>
    <message>
        <source>Percobaan</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>%1 (sedang dibuka)</source>
        <translation>%1 (being opened)</translation>
    </message>
</context>
<context>
    <name>rekam::ui::AttemptsPage</name>
    <message>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Diambil dari</source>
        <translation>Taken from</translation>
    </message>
    <message>
        <source>Mutu</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Asal setiap gambar</source>
        <translation>Where each picture came from</translation>
    </message>
    <message>
        <source>Gambar percobaan yang dipakai</source>
        <translation>Picture of the try that is used</translation>
    </message>
</context>
<context>
    <name>rekam::ui::AttemptsPresenter</name>
    <message>
        <source>Asal setiap gambar</source>
        <translation>Where each picture came from</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>rekam::ui::AuditPresenter</name>
    <message>
        <source>Jejak sedang diperiksa.</source>
        <translation>The trail is being checked.</translation>
    </message>
    <message>
        <source>Jejak rusak mulai baris %1 (%2). Panggil teknisi; jangan hapus apa pun.</source>
        <translation>The trail is broken from row %1 on (%2). Call the technician; delete nothing.</translation>
    </message>
    <message>
        <source>Baris %1 sampai %2 utuh dan ditandatangani komputer ini.</source>
        <translation>Rows %1 to %2 are whole and signed by this computer.</translation>
    </message>
    <message>
        <source>oleh %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>tentang %1</source>
        <translation>about %1</translation>
    </message>
    <message>
        <source>Semua kejadian, terbaru di atas</source>
        <translation>All events, the newest first</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Kejadian</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Baris %1</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>Kata jejak</source>
        <translation>Word of the trail</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tidak ada baris yang cocok</source>
        <translation>No row fits</translation>
    </message>
    <message>
        <source>F10 mengubah saringan.</source>
        <translation>F10 changes the filter.</translation>
    </message>
    <message>
        <source>Jejak audit</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Hari lalu</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>Hari berikut</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>Saring</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Periksa lagi</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Yang sama</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>Saring menurut apa?</source>
        <translation>Filter by what?</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tampilkan semua</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Akun mana?</source>
        <translation>Which account?</translation>
    </message>
    <message>
        <source>Kejadian mana?</source>
        <translation>Which event?</translation>
    </message>
    <message>
        <source>Nama akun seperti pada jejak, juga sebagai orang kedua.</source>
        <translation>The account name as in the trail, also as second person.</translation>
    </message>
    <message>
        <source>Kata jejak, misalnya packet-sealed; tampil di samping setiap baris.</source>
        <translation>The word of the trail, for example packet-sealed; it stands beside each row.</translation>
    </message>
    <message>
        <source>Nama akun</source>
        <translation>Account name</translation>
    </message>
    <message>
        <source>Hari mana?</source>
        <translation>Which day?</translation>
    </message>
</context>
<context>
    <name>rekam::ui::BlanksPage</name>
    <message>
        <source>Temuan</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Temuan yang perlu dijelaskan</source>
        <translation>Findings that owe an explanation</translation>
    </message>
    <message>
        <source>Belum ada kiriman yang dicatat</source>
        <translation>No delivery is recorded yet</translation>
    </message>
    <message>
        <source>Pindai nomor pertama dan terakhir pada kotak, hitung isinya, lalu tekan Enter. Sejak itu hanya blangko dalam stok yang dapat dicetak.</source>
        <translation>Scan the first and the last number on the box, count what is in it, then press Enter. From then on only blanks in stock are printed on.</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Sisa</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Surat jalan</source>
        <translation>Delivery note</translation>
    </message>
    <message>
        <source>Kiriman blangko</source>
        <translation>Deliveries of blanks</translation>
    </message>
    <message>
        <source>Nomor blangko</source>
        <translation>Serial of the blank</translation>
    </message>
    <message>
        <source>Nomor pertama (atau satu-satunya)</source>
        <translation>First number (or the only one)</translation>
    </message>
    <message>
        <source>Nomor terakhir</source>
        <translation>Last number</translation>
    </message>
    <message>
        <source>Untuk kiriman baru</source>
        <translation>For a new delivery</translation>
    </message>
    <message>
        <source>Jumlah yang dihitung dengan tangan</source>
        <translation>Counted by hand</translation>
    </message>
    <message>
        <source>misalnya 500</source>
        <translation>for example 500</translation>
    </message>
    <message>
        <source>Nomor surat jalan (boleh kosong)</source>
        <translation>Number of the delivery note (may be empty)</translation>
    </message>
    <message>
        <source>Nomor yang tidak ada di kotak (boleh kosong)</source>
        <translation>Numbers that the box lacks (may be empty)</translation>
    </message>
    <message>
        <source>dipisah dengan spasi</source>
        <translation>parted by blanks</translation>
    </message>
    <message>
        <source>Sebab nomor itu tidak ada</source>
        <translation>Why they are not there</translation>
    </message>
    <message>
        <source>Tidak ada temuan: semua nomor sudah jelas.</source>
        <translation>No findings: every number is accounted for.</translation>
    </message>
    <message>
        <source>Temuan yang perlu dijelaskan (%1)</source>
        <translation>Findings that owe an explanation (%1)</translation>
    </message>
    <message>
        <source>Rusak karena</source>
        <translation>Spoiled by</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Blangko rusak</source>
        <translation>Spoiled blanks</translation>
    </message>
    <message>
        <source>Kamera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Kamera sedang disiapkan</source>
        <translation>The camera is being made ready</translation>
    </message>
    <message>
        <source>Foto blangko rusak</source>
        <translation>Picture of the spoiled blank</translation>
    </message>
    <message>
        <source>Blangko rusak (%1)</source>
        <translation>Spoiled blanks (%1)</translation>
    </message>
</context>
<context>
    <name>rekam::ui::BlanksPresenter</name>
    <message>
        <source>Terlewati</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Tidak pernah diterima</source>
        <translation>Never received</translation>
    </message>
    <message>
        <source>Rusak tanpa foto</source>
        <translation>Spoiled, no picture</translation>
    </message>
    <message>
        <source>Nomor yang lebih tinggi sudah dipakai, nomor ini belum. Cari blangkonya, lalu tulis di mana ditemukan atau mengapa dilewati.</source>
        <translation>A higher number is used up, this one is not. Look for the blank, then write where it was or why it was skipped.</translation>
    </message>
    <message>
        <source>Nomor ini dipakai mencetak, tetapi penerimaannya tidak pernah dicatat. Tulis dari mana asalnya.</source>
        <translation>This number was printed on, but nobody recorded its delivery. Write where it came from.</translation>
    </message>
    <message>
        <source>Potret blangko yang rusak, lalu tulis nomor atau nama fotonya, misalnya foto 2026-11-22/3.</source>
        <translation>Photograph the spoiled blank, then write the picture&apos;s number or name, for example photo 2026-11-22/3.</translation>
    </message>
    <message>
        <source>Blangko habis. %1 kartu menunggu dicetak; minta kiriman sekarang.</source>
        <translation>Out of blanks. %1 cards wait to be printed; ask for a delivery now.</translation>
    </message>
    <message>
        <source>%1 kartu menunggu, blangko hanya %2. Minta kiriman sekarang.</source>
        <translation>%1 cards wait and there are only %2 blanks. Ask for a delivery now.</translation>
    </message>
    <message>
        <source>Belum cukup data untuk menghitung sampai kapan blangko cukup.</source>
        <translation>Too little is known to say how long the blanks last.</translation>
    </message>
    <message>
        <source>Hampir habis: cukup sampai %1. Minta kiriman sekarang.</source>
        <translation>Running low: enough until %1. Ask for a delivery now.</translation>
    </message>
    <message>
        <source>Cukup sampai %1, bila pemakaian seperti sekarang.</source>
        <translation>Enough until %1 at the present rate.</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Dalam stok</source>
        <translation>In stock</translation>
    </message>
    <message>
        <source>Dalam pencetak</source>
        <translation>In the printer</translation>
    </message>
    <message>
        <source>Tercetak</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Rusak</source>
        <translation>Spoiled</translation>
    </message>
    <message>
        <source>Dikembalikan</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Hilang</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Blangko</source>
        <translation>Blanks</translation>
    </message>
    <message>
        <source>Setiap nomor tercatat dari kotak sampai kartu; tidak ada yang hilang diam-diam.</source>
        <translation>Every number is on record from box to card; none goes missing silently.</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Tidak ditemukan</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Blangko rusak</source>
        <translation>Blank spoiled</translation>
    </message>
    <message>
        <source>Jelaskan temuan</source>
        <translation>Explain finding</translation>
    </message>
    <message>
        <source>Terima kiriman</source>
        <translation>Receive delivery</translation>
    </message>
    <message>
        <source>Kembalikan ke Dinas?</source>
        <translation>Return to the Dinas?</translation>
    </message>
    <message>
        <source>Nomor pertama sampai terakhir keluar dari stok. Tulis nomor surat atau alasannya.</source>
        <translation>First to last number leave the stock. Write the number of the letter or the reason.</translation>
    </message>
    <message>
        <source>Blangko tidak ditemukan?</source>
        <translation>Blank not found?</translation>
    </message>
    <message>
        <source>Nomor ini seharusnya ada di stok. Tulis apa yang sudah dicari; supervisor dan Dinas melihat catatan ini.</source>
        <translation>This number should be in stock. Write where you looked; supervisor and Dinas see this note.</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Blangko %1 rusak?</source>
        <translation>Blank %1 spoiled?</translation>
    </message>
    <message>
        <source>Blangko cacat</source>
        <translation>Blank defective</translation>
    </message>
    <message>
        <source>Cetakan cacat</source>
        <translation>Bad print</translation>
    </message>
    <message>
        <source>Lainnya (tulis)</source>
        <translation>Other (write)</translation>
    </message>
    <message>
        <source>Catat rusak</source>
        <translation>Note as spoiled</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pita atau film</source>
        <translation>Ribbon or film</translation>
    </message>
    <message>
        <source>Data salah</source>
        <translation>Wrong data</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>ada</source>
        <translation>there</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Memotret…</source>
        <translation>Taking the picture…</translation>
    </message>
    <message>
        <source>Foto %1</source>
        <translation>Picture of %1</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ambil foto</source>
        <translation>Take picture</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>Potret blangko</source>
        <translation>Photograph blank</translation>
    </message>
    <message>
        <source>Yang rusak</source>
        <translation>Spoiled ones</translation>
    </message>
    <message>
        <source>Blangko keluar dari stok dan masuk daftar kartu yang dimusnahkan. Sesudah ini blangkonya dipotret; tanpa foto tercatat sebagai temuan.</source>
        <translation>The blank leaves the stock and joins the cards to be destroyed. It is photographed next; without a picture it stands as a finding.</translation>
    </message>
    <message>
        <source>Pegang %1 blangko di depan kamera</source>
        <translation>Hold %1 blanks before the camera</translation>
    </message>
    <message>
        <source>Pegang %1 di depan kamera</source>
        <translation>Hold %1 before the camera</translation>
    </message>
</context>
<context>
    <name>rekam::ui::CalendarPage</name>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Yang diperbaiki</source>
        <translation>To be put right</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Daftar janji rekam ulang</source>
        <translation>List of re-recordings</translation>
    </message>
    <message>
        <source>Tidak ada janji rekam ulang</source>
        <translation>No re-recordings to come</translation>
    </message>
    <message>
        <source>Bila data seorang pemohon berbeda, tanggal kembalinya tampil di sini. Esc kembali ke antrean.</source>
        <translation>When a resident&apos;s data differ, the day to come back shows here. Esc goes back to the queue.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::CalendarPresenter</name>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>lewat %1 hari</source>
        <translation>%1 days over</translation>
    </message>
    <message>
        <source>%1 hari lagi</source>
        <translation>in %1 days</translation>
    </message>
    <message>
        <source>lihat surat perbaikan</source>
        <translation>see the letter</translation>
    </message>
    <message>
        <source>Janji rekam ulang (%1)</source>
        <translation>Re-recordings to come (%1)</translation>
    </message>
    <message>
        <source>Pada tanggalnya atau sesudahnya, yang datang kembali didahulukan.</source>
        <translation>On the day or later, who comes back goes first.</translation>
    </message>
    <message>
        <source>%1 orang belum datang walau tanggalnya sudah lewat; janjinya tetap berlaku.</source>
        <translation>%1 have not come although their day is over; the promise still holds.</translation>
    </message>
    <message>
        <source>Rekam ulang</source>
        <translation>Re-recordings</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Cetak surat lagi</source>
        <translation>Print letter again</translation>
    </message>
    <message>
        <source>Sudah datang</source>
        <translation>Has come</translation>
    </message>
</context>
<context>
    <name>rekam::ui::CapturePresenter</name>
    <message>
        <source>Apa yang ditunda?</source>
        <translation>What is deferred?</translation>
    </message>
    <message>
        <source>Yang sudah diambil tetap tersimpan.</source>
        <translation>What was taken stays stored.</translation>
    </message>
    <message>
        <source>Langkah ini saja; lanjut ke langkah berikutnya</source>
        <translation>This step only; go on to the next step</translation>
    </message>
    <message>
        <source>Pemohon ini; panggil yang berikutnya</source>
        <translation>This applicant; call the next one</translation>
    </message>
    <message>
        <source>Batalkan layanan; semua gambar dimusnahkan</source>
        <translation>Cancel the service; all pictures are destroyed</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Buka %1 lebih dahulu?</source>
        <translation>Open %1 first?</translation>
    </message>
    <message>
        <source>Langkah sebelumnya ditunda dan ditawarkan lagi sebelum tinjauan.</source>
        <translation>The steps before it are deferred and offered again before the review.</translation>
    </message>
    <message>
        <source>Alasan menunda</source>
        <translation>Reason for deferring</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Batalkan pengecualian: %1</source>
        <translation>Withdraw exception: %1</translation>
    </message>
    <message>
        <source>Keduanya</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Semua jari ini</source>
        <translation>All these fingers</translation>
    </message>
    <message>
        <source>Mana yang tidak dapat diambil?</source>
        <translation>Which cannot be taken?</translation>
    </message>
    <message>
        <source>Spasi menandai beberapa sekaligus. Jari lain ditandai dengan mengeklik gambar tangan.</source>
        <translation>Space marks several at once. Other fingers are marked by clicking on the hands.</translation>
    </message>
    <message>
        <source>Spasi menandai keduanya sekaligus.</source>
        <translation>Space marks both at once.</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Mengapa tidak dapat diambil?</source>
        <translation>Why can it not be taken?</translation>
    </message>
    <message>
        <source>Tidak ada yang ditolak karena ini; alasannya ikut tersegel.</source>
        <translation>Nobody is turned away because of this; the reason is sealed with the recording.</translation>
    </message>
    <message>
        <source>Catatan (boleh kosong)</source>
        <translation>Note (may be empty)</translation>
    </message>
    <message>
        <source>Kecualikan</source>
        <translation>Except</translation>
    </message>
    <message>
        <source>Mengapa foto bukti tidak dapat diambil?</source>
        <translation>Why can the proof photo not be taken?</translation>
    </message>
    <message>
        <source>Perekaman tetap dilanjutkan; alasannya ikut tersegel.</source>
        <translation>The recording goes on all the same; the reason is sealed with it.</translation>
    </message>
    <message>
        <source>Lanjut tanpa foto</source>
        <translation>Continue without photo</translation>
    </message>
    <message>
        <source>Terima bersama supervisor</source>
        <translation>Accept with a supervisor</translation>
    </message>
    <message>
        <source>Mutu masih di bawah ambang setelah beberapa percobaan. Supervisor melihat gambarnya dan ikut bertanggung jawab dengan akunnya sendiri.</source>
        <translation>Quality is still below the limit after several attempts. The supervisor looks at the picture and shares the responsibility with an account of their own.</translation>
    </message>
    <message>
        <source>Terima berdua</source>
        <translation>Accept jointly</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ChipPage</name>
    <message>
        <source>Foto dalam chip</source>
        <translation>Photograph in the chip</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ChipPresenter</name>
    <message>
        <source>Layanan pembaca kartu (PC/SC) belum terpasang</source>
        <translation>The card reader service (PC/SC) is not installed</translation>
    </message>
    <message>
        <source>Teknisi memasang paket pcscd di komputer ini. Sesudah itu tekan Enter.</source>
        <translation>The technician installs the package pcscd on this computer. Then press Enter.</translation>
    </message>
    <message>
        <source>Layanan pembaca kartu (pcscd) tidak berjalan</source>
        <translation>The card reader service (pcscd) is not running</translation>
    </message>
    <message>
        <source>Teknisi menyalakan pcscd. Sesudah itu tekan Enter.</source>
        <translation>The technician starts pcscd. Then press Enter.</translation>
    </message>
    <message>
        <source>Pembaca kartu tidak ditemukan</source>
        <translation>No card reader was found</translation>
    </message>
    <message>
        <source>Pasang kabel pembaca kartu, letakkan KTP-el di atasnya, lalu tekan Enter.</source>
        <translation>Plug in the card reader, lay the KTP-el on it, then press Enter.</translation>
    </message>
    <message>
        <source>Chip sedang dibaca</source>
        <translation>The chip is being read</translation>
    </message>
    <message>
        <source>Jangan menggerakkan kartu.</source>
        <translation>Do not move the card.</translation>
    </message>
    <message>
        <source>Nomor chip (UID)</source>
        <translation>Chip number (UID)</translation>
    </message>
    <message>
        <source>Card control</source>
        <translation>Card control</translation>
    </message>
    <message>
        <source>Panjang card control</source>
        <translation>Length of card control</translation>
    </message>
    <message>
        <source>%1 bita</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Biodata dan sidik jari</source>
        <translation>Personal data and fingerprints</translation>
    </message>
    <message>
        <source>Hanya dengan SAM dari Kemendagri; tidak dibaca di sini.</source>
        <translation>Only with the ministry&apos;s SAM; not read here.</translation>
    </message>
    <message>
        <source>Foto dalam chip</source>
        <translation>Photograph in the chip</translation>
    </message>
    <message>
        <source>Foto dalam chip tidak dapat dibuka.</source>
        <translation>The photograph in the chip cannot be opened.</translation>
    </message>
    <message>
        <source>Foto tidak ditampilkan untuk peran ini.</source>
        <translation>The photograph is not shown to this role.</translation>
    </message>
    <message>
        <source>Periksa chip</source>
        <translation>Check chip</translation>
    </message>
    <message>
        <source>Yang dibaca tidak disimpan. Nomor chip bukan bukti siapa pemiliknya.</source>
        <translation>What is read is not kept. A chip&apos;s number proves nothing about its holder.</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Baca kartu lain</source>
        <translation>Read another card</translation>
    </message>
    <message>
        <source>Baca lagi</source>
        <translation>Read again</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ComplaintsPresenter</name>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Saran</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>dijawab dalam %1 hari</source>
        <translation>answered in %1 days</translation>
    </message>
    <message>
        <source>lewat %1 hari</source>
        <translation>%1 days over</translation>
    </message>
    <message>
        <source>jawab dalam %1 hari</source>
        <translation>answer within %1 days</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Pengirim</source>
        <translation>From</translation>
    </message>
    <message>
        <source>tidak disebut</source>
        <translation>not said</translation>
    </message>
    <message>
        <source>Diterima oleh</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Dijawab oleh</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>Jawab paling lambat</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Aduan dan saran (%1 belum dijawab)</source>
        <translation>Complaints and suggestions (%1 without answer)</translation>
    </message>
    <message>
        <source>lewat waktu</source>
        <translation>late</translation>
    </message>
    <message>
        <source>belum dijawab</source>
        <translation>without answer</translation>
    </message>
    <message>
        <source>dijawab</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>Biasanya dijawab dalam %1 hari.</source>
        <translation>Usually answered in %1 days.</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Belum ada aduan atau saran</source>
        <translation>No complaint or suggestion yet</translation>
    </message>
    <message>
        <source>F10 mencatat aduan atau saran yang disampaikan di loket.</source>
        <translation>F10 notes a complaint or suggestion made at the desk.</translation>
    </message>
    <message>
        <source>Aduan dan saran</source>
        <translation>Complaints and suggestions</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Catat baru</source>
        <translation>Note a new one</translation>
    </message>
    <message>
        <source>Jawab</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Aduan atau saran</source>
        <translation>Complaint or suggestion</translation>
    </message>
    <message>
        <source>Yang disampaikan</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kepada siapa jawabannya?</source>
        <translation>Who gets the answer?</translation>
    </message>
    <message>
        <source>Boleh kosong: aduan tanpa nama juga dicatat.</source>
        <translation>May stay empty: a complaint without a name is noted too.</translation>
    </message>
    <message>
        <source>Nama, telepon, atau alamat</source>
        <translation>Name, telephone or address</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Yang dijawab atau dilakukan</source>
        <translation>What was answered or done</translation>
    </message>
    <message>
        <source>Simpan jawaban</source>
        <translation>Save the answer</translation>
    </message>
    <message>
        <source>Batas jawaban: %1 hari.</source>
        <translation>An answer may take %1 days.</translation>
    </message>
    <message>
        <source>Tulis yang disampaikan lebih dahulu.</source>
        <translation>Write what is said first.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::DonePage</name>
    <message>
        <source>Bukti perekaman</source>
        <translation>Proof of recording</translation>
    </message>
    <message>
        <source>Bukti sedang digambar.</source>
        <translation>The proof is being drawn.</translation>
    </message>
    <message>
        <source>Keadaan rekaman</source>
        <translation>State of the recording</translation>
    </message>
    <message>
        <source>Nomor paket</source>
        <translation>Packet number</translation>
    </message>
    <message>
        <source>Sidik digital paket</source>
        <translation>Digest of the packet</translation>
    </message>
    <message>
        <source>Paket tersegel</source>
        <translation>Sealed packet</translation>
    </message>
    <message>
        <source>Status dari pusat</source>
        <translation>Status from the centre</translation>
    </message>
    <message>
        <source>Tindakan berikutnya</source>
        <translation>Next action</translation>
    </message>
    <message>
        <source>Kabar dari pusat</source>
        <translation>News from the centre</translation>
    </message>
    <message>
        <source>Sampaikan kepada pemohon</source>
        <translation>Tell the applicant</translation>
    </message>
    <message>
        <source>Layanan ini gratis. Pemohon membawa pulang bukti perekaman.</source>
        <translation>This service is free of charge. The applicant takes the proof of recording home.</translation>
    </message>
    <message>
        <source>Yang bertindak: %1</source>
        <translation>Who acts: %1</translation>
    </message>
    <message>
        <source>Ukuran paket</source>
        <translation>Size of the packet</translation>
    </message>
</context>
<context>
    <name>rekam::ui::DonePresenter</name>
    <message>
        <source>Pusat sudah memberi tanda terima yang sah.</source>
        <translation>The centre has given a valid receipt.</translation>
    </message>
    <message>
        <source>Aman di komputer ini dan menunggu dikirim sendiri.</source>
        <translation>Safe on this computer and waiting to be sent by itself.</translation>
    </message>
    <message>
        <source>Menunggu tanda tangan orang kedua sebelum dikirim. Supervisor memberikannya di Kiriman (F11).</source>
        <translation>Waits for a second person&apos;s signature before it is sent. A supervisor gives it in the outbox (F11).</translation>
    </message>
    <message>
        <source>Sedang dicetak</source>
        <translation>Being printed</translation>
    </message>
    <message>
        <source>Sudah dicetak</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Belum dicetak</source>
        <translation>Not printed yet</translation>
    </message>
    <message>
        <source>Belum ada kabar dari pusat.</source>
        <translation>No news from the centre yet.</translation>
    </message>
    <message>
        <source>Rekaman Anda tersimpan. Simpan bukti perekaman; nomornya dipakai untuk menanyakan kabar.</source>
        <translation>Your recording is stored. Keep the proof of recording; its number is used to ask for news.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>Cetak bukti lagi</source>
        <translation>Print proof again</translation>
    </message>
    <message>
        <source>Cetak kartu</source>
        <translation>Print card</translation>
    </message>
    <message>
        <source>Pemohon berikutnya</source>
        <translation>Next applicant</translation>
    </message>
    <message>
        <source>Stempel</source>
        <translation>Stamp</translation>
    </message>
    <message>
        <source>, dengan stempel</source>
        <translation>, with stamp</translation>
    </message>
    <message>
        <source>Cetak slip</source>
        <translation>Print a slip</translation>
    </message>
    <message>
        <source>Cetak yang mana?</source>
        <translation>Print which?</translation>
    </message>
    <message>
        <source>Stempel ditempel pada surat panggilan, lalu dicap dan ditandatangani.</source>
        <translation>The stamp block goes on the summons letter, then is stamped and signed.</translation>
    </message>
    <message>
        <source>Stempel surat panggilan</source>
        <translation>Stamp of the summons letter</translation>
    </message>
    <message>
        <source>Bukti perekaman sekali lagi</source>
        <translation>The proof of recording again</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>rekam::ui::EyesView</name>
    <message>
        <source>Mata kanan</source>
        <translation>Right eye</translation>
    </message>
    <message>
        <source>Mata kiri</source>
        <translation>Left eye</translation>
    </message>
    <message>
        <source>Menunggu gambar dari alat iris.</source>
        <translation>Waiting for a picture from the iris camera.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::FaceSheet</name>
    <message>
        <source>contoh acak</source>
        <translation>drawn by lot</translation>
    </message>
</context>
<context>
    <name>rekam::ui::FamilyPresenter</name>
    <message>
        <source>%1 th</source>
        <translation>%1 y</translation>
    </message>
    <message>
        <source>disabilitas</source>
        <translation>disability</translation>
    </message>
    <message>
        <source>lanjut usia</source>
        <translation>elderly</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Umur</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Yang kurang</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Artinya</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Didahulukan karena</source>
        <translation>First because of</translation>
    </message>
    <message>
        <source>Nomor %1 dicetak untuk %2 orang.</source>
        <translation>Number %1 was printed for %2 people.</translation>
    </message>
    <message>
        <source>Lanjut usia dan penyandang disabilitas dilayani dahulu, lalu menurut KK.</source>
        <translation>Elderly people and people with a disability are served first, then as listed.</translation>
    </message>
    <message>
        <source>Dilayani menurut urutan di KK.</source>
        <translation>Served in the order of the family card.</translation>
    </message>
    <message>
        <source>KK %1 (%2 orang, %3 datang)</source>
        <translation>Family card %1 (%2 people, %3 came)</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Urutan</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Datang</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>datang</source>
        <translation>came</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Belum ada keluarga</source>
        <translation>No family yet</translation>
    </message>
    <message>
        <source>Nomor %1 dicetak</source>
        <translation>Number %1 printed</translation>
    </message>
    <message>
        <source>F10, lalu ketik atau pindai nomor KK.</source>
        <translation>F10, then type or scan the number of the family card.</translation>
    </message>
    <message>
        <source>Satu nomor untuk satu keluarga</source>
        <translation>One number for a family</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>Family card</translation>
    </message>
    <message>
        <source>Tidak datang</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Bukan disabilitas</source>
        <translation>No disability</translation>
    </message>
    <message>
        <source>Disabilitas</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>Cetak nomor</source>
        <translation>Print number</translation>
    </message>
    <message>
        <source>Ketik atau pindai nomor pada Kartu Keluarga.</source>
        <translation>Type or scan the number on the family card.</translation>
    </message>
    <message>
        <source>Nomor KK, 16 angka</source>
        <translation>Family-card number, 16 digits</translation>
    </message>
    <message>
        <source>Ketik nomor KK lebih dahulu.</source>
        <translation>Type the number of the family card first.</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>rekam::ui::FingersPage</name>
    <message>
        <source>Gambar alat sidik jari</source>
        <translation>Picture of the fingerprint reader</translation>
    </message>
    <message>
        <source>Keadaan sepuluh jari</source>
        <translation>State of the ten fingers</translation>
    </message>
    <message>
        <source>Jari</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>Mutu</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Mutu setiap jari</source>
        <translation>Quality of each finger</translation>
    </message>
</context>
<context>
    <name>rekam::ui::FunnelChart</name>
    <message>
        <source>%1 berhenti</source>
        <translation>%1 stopped</translation>
    </message>
    <message>
        <source>%1 di jalan</source>
        <translation>%1 on the way</translation>
    </message>
    <message>
        <source>Jumlah pemohon menurut tahap</source>
        <translation>Applicants by stage</translation>
    </message>
    <message>
        <source>%1 %2, %3 berhenti</source>
        <translation>%1 %2, %3 stopped</translation>
    </message>
</context>
<context>
    <name>rekam::ui::HallPresenter</name>
    <message>
        <source>± %1 menit</source>
        <translation>± %1 min</translation>
    </message>
    <message>
        <source>ke %1</source>
        <translation>to %1</translation>
    </message>
</context>
<context>
    <name>rekam::ui::HandoverPage</name>
    <message>
        <source>Gambar alat sidik jari</source>
        <translation>Picture of the fingerprint reader</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kartu yang sudah dicetak</source>
        <translation>Cards that are printed</translation>
    </message>
    <message>
        <source>Tidak ada kartu untuk diserahkan</source>
        <translation>No card to hand over</translation>
    </message>
    <message>
        <source>Cetak kartu lebih dahulu dengan F6.</source>
        <translation>Print a card first with F6.</translation>
    </message>
    <message>
        <source>Nilai pemadanan</source>
        <translation>Matching score</translation>
    </message>
    <message>
        <source>KTP lama sudah ditarik</source>
        <translation>Old KTP withdrawn</translation>
    </message>
    <message>
        <source>Pemadanan 1:1 dengan rekaman</source>
        <translation>1:1 match with the recording</translation>
    </message>
    <message>
        <source>Sudah dicetak (%1)</source>
        <translation>Printed (%1)</translation>
    </message>
    <message>
        <source>Pilih kartu lebih dahulu.</source>
        <translation>Choose a card first.</translation>
    </message>
    <message>
        <source>Jari %1</source>
        <translation>Finger: %1</translation>
    </message>
    <message>
        <source>Belum ada kartu dipilih</source>
        <translation>No card chosen yet</translation>
    </message>
    <message>
        <source>Diserahkan: blangko %1</source>
        <translation>Handed over: blank %1</translation>
    </message>
    <message>
        <source>Rak dan blangko</source>
        <translation>Slot and blank</translation>
    </message>
    <message>
        <source>Nomor register dari bukti pendaftaran daring</source>
        <translation>Register number from the proof of registration</translation>
    </message>
    <message>
        <source>Bukti daring: pindai atau ketik nomor register, lalu Enter</source>
        <translation>Proof from home: scan or type the number, then Enter</translation>
    </message>
</context>
<context>
    <name>rekam::ui::HandoverPresenter</name>
    <message>
        <source>Tahan jari di kaca</source>
        <translation>Hold the finger on the glass</translation>
    </message>
    <message>
        <source>Tekan Enter untuk memindai jari %1.</source>
        <translation>Press Enter to scan the %1.</translation>
    </message>
    <message>
        <source>Menunggu jari di kaca.</source>
        <translation>Waiting for the finger on the glass.</translation>
    </message>
    <message>
        <source>ambang %1</source>
        <translation>limit %1</translation>
    </message>
    <message>
        <source>Cocok</source>
        <translation>Matches</translation>
    </message>
    <message>
        <source>Tidak cocok</source>
        <translation>Does not match</translation>
    </message>
    <message>
        <source>Penyerahan KTP-el</source>
        <translation>Handover of the KTP-el</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Jari lain</source>
        <translation>Another finger</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Pindai jari</source>
        <translation>Scan finger</translation>
    </message>
    <message>
        <source>Memindai…</source>
        <translation>Scanning…</translation>
    </message>
    <message>
        <source>Serahkan kartu</source>
        <translation>Hand over card</translation>
    </message>
    <message>
        <source>Pindai lagi</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>KTP lama sudah ditarik</source>
        <translation>Old card withdrawn</translation>
    </message>
    <message>
        <source>KTP-el lama ditarik (wajib)</source>
        <translation>Old card withdrawn (required)</translation>
    </message>
    <message>
        <source>Surat kehilangan dari kepolisian dilihat (wajib)</source>
        <translation>Police loss letter seen (required)</translation>
    </message>
    <message>
        <source>Kartu lama belum ditarik.</source>
        <translation>The old card was not withdrawn yet.</translation>
    </message>
    <message>
        <source>Minta kartu lamanya, lalu tandai dengan F9.</source>
        <translation>Ask for the old card, then tick it with F9.</translation>
    </message>
    <message>
        <source>Surat kehilangan belum dilihat.</source>
        <translation>The loss letter was not seen yet.</translation>
    </message>
    <message>
        <source>Minta surat dari kepolisian, lalu tandai dengan F9.</source>
        <translation>Ask for the letter of the police, then tick it with F9.</translation>
    </message>
    <message>
        <source>Surat hilang ada</source>
        <translation>Letter is here</translation>
    </message>
    <message>
        <source>Kartu lama ditarik</source>
        <translation>Old card withdrawn</translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>Not here yet</translation>
    </message>
    <message>
        <source>Tanda terima belum ditandatangani.</source>
        <translation>The receipt is not signed yet.</translation>
    </message>
    <message>
        <source>Minta tanda tangan di alat; F8 bila tidak bisa menulis.</source>
        <translation>Ask for the signature on the pad; F8 for who cannot write.</translation>
    </message>
    <message>
        <source>Tanda terima belum ditandatangani</source>
        <translation>Receipt not signed yet</translation>
    </message>
    <message>
        <source>Tanda terima ditandatangani</source>
        <translation>Receipt signed</translation>
    </message>
    <message>
        <source>Tidak bisa menulis: sidik jari menggantikannya</source>
        <translation>Cannot write: the finger stands for it</translation>
    </message>
    <message>
        <source>Tanda tangan di alat</source>
        <translation>Sign on the pad</translation>
    </message>
    <message>
        <source>Minta tanda tangan untuk kartu ini di alat.</source>
        <translation>Ask for a signature for this card on the pad.</translation>
    </message>
    <message>
        <source>Bisa tanda tangan</source>
        <translation>Can sign</translation>
    </message>
    <message>
        <source>Tidak bisa menulis</source>
        <translation>Cannot write</translation>
    </message>
    <message>
        <source>Menunggu tanda tangan…</source>
        <translation>Waiting for the signature…</translation>
    </message>
    <message>
        <source>Minta tanda tangan</source>
        <translation>Ask for signature</translation>
    </message>
    <message>
        <source>Kuasa: %1 · surat kuasa %2</source>
        <translation>Proxy: %1 · authorised %2</translation>
    </message>
    <message>
        <source>Yang mengambil menandatangani tanda terima.</source>
        <translation>Whoever collects it signs the receipt.</translation>
    </message>
    <message>
        <source>Pemilik sendiri</source>
        <translation>The holder</translation>
    </message>
    <message>
        <source>Dikuasakan</source>
        <translation>By proxy</translation>
    </message>
    <message>
        <source>Diambil dengan surat kuasa?</source>
        <translation>Collected by power of attorney?</translation>
    </message>
    <message>
        <source>Cocokkan KTP penerima kuasa dan tanda tangan pemilik di surat kuasa. Jari pemilik dicocokkan kemudian, bila ia datang.</source>
        <translation>Check the proxy&apos;s KTP and the holder&apos;s signature on the power of attorney. The holder&apos;s finger is matched later, when they come.</translation>
    </message>
    <message>
        <source>Nama penerima kuasa</source>
        <translation>The proxy&apos;s name</translation>
    </message>
    <message>
        <source>Tulis nama penerima kuasa.</source>
        <translation>Write the proxy&apos;s name.</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>NIK %1?</source>
        <translation>NIK of %1?</translation>
    </message>
    <message>
        <source>Ketik 16 angka dari KTP penerima kuasa.</source>
        <translation>Type the 16 digits of the proxy&apos;s KTP.</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Ketik NIK-nya.</source>
        <translation>Type the NIK.</translation>
    </message>
    <message>
        <source>Catat kuasa</source>
        <translation>Note the proxy</translation>
    </message>
    <message>
        <source>Bukti pendaftaran daring belum dibaca.</source>
        <translation>The proof of registration was not read yet.</translation>
    </message>
    <message>
        <source>Pindai QR bukti itu, atau ketik nomor registernya.</source>
        <translation>Scan its QR code, or type its register number.</translation>
    </message>
    <message>
        <source>Kartu untuk bukti ini belum dicetak, atau sudah diserahkan.</source>
        <translation>The card for this proof is not printed yet, or was handed over.</translation>
    </message>
    <message>
        <source>Lihat keadaannya di Permohonan daring, Ctrl+O.</source>
        <translation>See how it stands under Requests from home, Ctrl+O.</translation>
    </message>
    <message>
        <source>Tidak ada permohonan dengan nomor itu di kantor ini.</source>
        <translation>This office has no request with that number.</translation>
    </message>
    <message>
        <source>Periksa nomor register di bukti pendaftaran.</source>
        <translation>Check the register number on the proof.</translation>
    </message>
    <message>
        <source>Bukti pendaftaran sudah dibaca</source>
        <translation>Proof of registration was read</translation>
    </message>
    <message>
        <source>Daring: bukti pendaftaran belum dibaca</source>
        <translation>From home: proof not read yet</translation>
    </message>
    <message>
        <source>Satu KK dengan pemilik</source>
        <translation>In the same family card</translation>
    </message>
    <message>
        <source>Kerabat di luar KK</source>
        <translation>Relative outside the family card</translation>
    </message>
    <message>
        <source>Bukan kerabat</source>
        <translation>Not a relative</translation>
    </message>
    <message>
        <source>Tercatat saat datang: %1, NIK %2. Cocokkan KTP-nya dan tanda tangan pemilik di surat kuasa; ganti namanya bila orang lain yang datang.</source>
        <translation>Noted on arrival: %1, NIK %2. Compare the card and the holder&apos;s signature on the power of attorney; change the name if somebody else came.</translation>
    </message>
    <message>
        <source>Tanggal surat kuasa</source>
        <translation>Date of the power of attorney</translation>
    </message>
    <message>
        <source>Kuasa saat datang: %1. F4 bila ia yang mengambil.</source>
        <translation>Proxy on arrival: %1. F4 if this person collects it.</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipt</translation>
    </message>
</context>
<context>
    <name>rekam::ui::IkdPage</name>
    <message>
        <source>Gambar kamera</source>
        <translation>Picture of the camera</translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>Untuk yang sudah direkam, dengan HP sendiri yang terhubung internet.</source>
        <translation>For residents who are recorded and have a telephone of their own, connected to the internet.</translation>
    </message>
    <message>
        <source>Kode di layar HP pemohon</source>
        <translation>Code on the resident&apos;s telephone</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kode untuk dipindai HP pemohon</source>
        <translation>Code for the resident&apos;s telephone</translation>
    </message>
    <message>
        <source>Pemohon memindai kode ini dengan aplikasi IKD</source>
        <translation>The resident scans this code with the IKD app</translation>
    </message>
</context>
<context>
    <name>rekam::ui::IkdPresenter</name>
    <message>
        <source>menunggu wajah</source>
        <translation>face owed</translation>
    </message>
    <message>
        <source>menunggu kode</source>
        <translation>code owed</translation>
    </message>
    <message>
        <source>menunggu HP</source>
        <translation>waits for telephone</translation>
    </message>
    <message>
        <source>aktif</source>
        <translation>active</translation>
    </message>
    <message>
        <source>ditolak pusat</source>
        <translation>refused by centre</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>NIK, e-mail, dan HP diperiksa</source>
        <translation>NIK, e-mail and telephone checked</translation>
    </message>
    <message>
        <source>Wajah sama dengan rekaman</source>
        <translation>Face is the one recorded</translation>
    </message>
    <message>
        <source>Kode di HP dibaca di loket</source>
        <translation>Code on the telephone read at the desk</translation>
    </message>
    <message>
        <source>Kode dipindai dengan HP</source>
        <translation>Code scanned with the telephone</translation>
    </message>
    <message>
        <source>IKD aktif</source>
        <translation>IKD active</translation>
    </message>
    <message>
        <source>nilai %1, ambang %2</source>
        <translation>score %1, threshold %2</translation>
    </message>
    <message>
        <source>Kode sudah lewat. Tekan F5 untuk kode baru.</source>
        <translation>The code has run out. Press F5 for a new one.</translation>
    </message>
    <message>
        <source>Berlaku sampai pukul %1.</source>
        <translation>Good until %1.</translation>
    </message>
    <message>
        <source>Kode aktivasi dikirim ke %1.</source>
        <translation>The activation code was sent to %1.</translation>
    </message>
    <message>
        <source>Pusat menolak aktivasi</source>
        <translation>The centre refuses the activation</translation>
    </message>
    <message>
        <source>Jawaban pusat: %1. Hubungi Dinas.</source>
        <translation>The centre&apos;s answer: %1. Ask the Dinas.</translation>
    </message>
    <message>
        <source>Kode dari HP diterima</source>
        <translation>The telephone&apos;s code was taken</translation>
    </message>
    <message>
        <source>Pusat sedang memeriksa. Layar ini mengikuti sampai selesai.</source>
        <translation>The centre is checking. This screen follows it to the end.</translation>
    </message>
    <message>
        <source>Kamera sedang dibuka.</source>
        <translation>The camera is being opened.</translation>
    </message>
    <message>
        <source>Tekan Enter; pemohon melihat ke kamera.</source>
        <translation>Press Enter; the resident looks into the camera.</translation>
    </message>
    <message>
        <source>Wajah cocok. Tekan Enter untuk langkah berikutnya.</source>
        <translation>The face agrees. Press Enter for the next step.</translation>
    </message>
    <message>
        <source>Aktivasi (%1 masih berjalan)</source>
        <translation>Activations (%1 under way)</translation>
    </message>
    <message>
        <source>Isi NIK, e-mail, dan HP pemohon di kiri.</source>
        <translation>Fill in NIK, e-mail and telephone at the left.</translation>
    </message>
    <message>
        <source>Semua layanan di kantor ini gratis.</source>
        <translation>All services of this office are free of charge.</translation>
    </message>
    <message>
        <source>Aktivasi IKD</source>
        <translation>IKD activation</translation>
    </message>
    <message>
        <source>Lihat ke kamera</source>
        <translation>Look into the camera</translation>
    </message>
    <message>
        <source>Wajah Anda dicocokkan dengan foto rekaman. Gambarnya tidak disimpan.</source>
        <translation>Your face is compared with the recorded portrait. The picture is not kept.</translation>
    </message>
    <message>
        <source>Wajah cocok</source>
        <translation>The face agrees</translation>
    </message>
    <message>
        <source>Tunjukkan kode di aplikasi IKD kepada petugas.</source>
        <translation>Show the code in the IKD app to the officer.</translation>
    </message>
    <message>
        <source>Tunggu sebentar, kode disiapkan.</source>
        <translation>One moment, the code is being made.</translation>
    </message>
    <message>
        <source>Pindai kode ini dengan aplikasi IKD</source>
        <translation>Scan this code with the IKD app</translation>
    </message>
    <message>
        <source>Buka aplikasi IKD di HP Anda, pilih Pindai QR, arahkan ke kode.</source>
        <translation>Open the IKD app on your telephone, choose Scan QR, and point it at the code.</translation>
    </message>
    <message>
        <source>IKD Anda sudah aktif</source>
        <translation>Your IKD is active</translation>
    </message>
    <message>
        <source>Baca e-mail Anda, lalu masukkan kode aktivasi di aplikasi.</source>
        <translation>Read your e-mail, then enter the activation code in the app.</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Lanjutkan yang terbuka</source>
        <translation>Go on with an open one</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>Sisihkan</source>
        <translation>Put aside</translation>
    </message>
    <message>
        <source>Kode baru</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Orang berikutnya</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>Mencocokkan…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>Cocokkan lagi</source>
        <translation>Compare again</translation>
    </message>
    <message>
        <source>Cocokkan wajah</source>
        <translation>Compare face</translation>
    </message>
    <message>
        <source>Kirim kode HP</source>
        <translation>Send the code</translation>
    </message>
    <message>
        <source>Tampilkan kode</source>
        <translation>Show code</translation>
    </message>
    <message>
        <source>Batalkan aktivasi</source>
        <translation>Cancel the activation</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>menunggu pusat</source>
        <translation>await centre</translation>
    </message>
    <message>
        <source>pusat belum menjawab</source>
        <translation>no answer from the centre yet</translation>
    </message>
    <message>
        <source>pusat membandingkan</source>
        <translation>the centre compares</translation>
    </message>
    <message>
        <source>Pusat belum menjawab. Ditanya lagi dengan sendirinya; F8 menyisihkan.</source>
        <translation>No answer from the centre yet. It is asked again by itself; F8 puts this aside.</translation>
    </message>
    <message>
        <source>Pusat membandingkan wajah. Layar ini mengikuti sampai selesai.</source>
        <translation>The centre compares the face. This screen follows to the end.</translation>
    </message>
    <message>
        <source>Direkam di tempat lain: pusat yang membandingkan. Tekan Enter; pemohon melihat ke kamera.</source>
        <translation>Recorded elsewhere: the centre compares. Press Enter; the applicant looks into the camera.</translation>
    </message>
    <message>
        <source>Pusat tidak dapat menilai wajah ini, jadi belum dinyatakan sama.</source>
        <translation>The centre cannot assess this face, so it is not called the same.</translation>
    </message>
    <message>
        <source>Ulangi dengan cahaya yang baik; bila tetap begitu, hubungi Dinas.</source>
        <translation>Try again in good light; if it stays so, call the Dinas.</translation>
    </message>
    <message>
        <source>Wajah Anda dicocokkan di pusat dengan foto rekaman. Gambarnya dikirim tersegel dan dihapus sesudahnya.</source>
        <translation>Your face is compared at the centre with the recorded portrait. The picture is sent sealed and deleted afterwards.</translation>
    </message>
    <message>
        <source>Tunggu sebentar</source>
        <translation>Please wait a moment</translation>
    </message>
    <message>
        <source>Menunggu pusat…</source>
        <translation>Waiting for the centre…</translation>
    </message>
</context>
<context>
    <name>rekam::ui::IrisPage</name>
    <message>
        <source>Gambar kedua mata</source>
        <translation>Picture of both eyes</translation>
    </message>
</context>
<context>
    <name>rekam::ui::LettersPresenter</name>
    <message>
        <source>Blangko habis</source>
        <translation>Out of blanks</translation>
    </message>
    <message>
        <source>Pita cetak habis</source>
        <translation>No ribbon</translation>
    </message>
    <message>
        <source>menunggu</source>
        <translation>waits</translation>
    </message>
    <message>
        <source>dipanggil %1</source>
        <translation>called %1</translation>
    </message>
    <message>
        <source>kartu diserahkan</source>
        <translation>card handed over</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>lewat %1</source>
        <translation>ran out %1</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Pertama terbit</source>
        <translation>First issued</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Good until</translation>
    </message>
    <message>
        <source>Perpanjangan</source>
        <translation>Renewals</translation>
    </message>
    <message>
        <source>Kata status</source>
        <translation>Status word</translation>
    </message>
    <message>
        <source>Diterbitkan oleh</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Alasan batal</source>
        <translation>Why withdrawn</translation>
    </message>
    <message>
        <source>Suket (%1 menunggu kartu)</source>
        <translation>Substitute letters (%1 wait for a card)</translation>
    </message>
    <message>
        <source>dipanggil</source>
        <translation>called</translation>
    </message>
    <message>
        <source>blangko di stok</source>
        <translation>blanks in stock</translation>
    </message>
    <message>
        <source>Blangko cukup untuk memanggil %1 orang, yang paling lama dahulu.</source>
        <translation>There are blanks to call %1 people, the oldest letter first.</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Belum ada suket</source>
        <translation>No substitute letters yet</translation>
    </message>
    <message>
        <source>F10 menerbitkan suket bila blangko atau pita habis.</source>
        <translation>F10 issues one while blanks or ribbon are out.</translation>
    </message>
    <message>
        <source>Suket, pengganti KTP-el sementara</source>
        <translation>Substitute letters in place of a card</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Perpanjang</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>Panggil berikutnya</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Terbitkan suket</source>
        <translation>Issue a substitute letter</translation>
    </message>
    <message>
        <source>Untuk yang sudah direkam dan kartunya belum dapat dicetak.</source>
        <translation>For residents who are recorded and whose card cannot be printed yet.</translation>
    </message>
    <message>
        <source>Ketik NIK-nya lebih dahulu.</source>
        <translation>Type the NIK first.</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ke mana dipanggil?</source>
        <translation>How to call them?</translation>
    </message>
    <message>
        <source>Nomor telepon untuk memanggil saat blangko tersedia. Boleh kosong.</source>
        <translation>A telephone number to call when blanks are there. May be empty.</translation>
    </message>
    <message>
        <source>Terbitkan dan cetak</source>
        <translation>Issue and print</translation>
    </message>
    <message>
        <source>Batalkan suket</source>
        <translation>Withdraw the letter</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>rekam::ui::LoginPage</name>
    <message>
        <source>Nama akun</source>
        <translation>Account name</translation>
    </message>
    <message>
        <source>Frasa sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Frasa sandi sekali lagi</source>
        <translation>Passphrase once more</translation>
    </message>
    <message>
        <source>Perekaman KTP-el</source>
        <translation>KTP-el recording</translation>
    </message>
    <message>
        <source>Frasa sandi diketik, tidak ditempel: papan klip dapat dibaca program lain.</source>
        <translation>The passphrase is typed, not pasted: other programs can read the clipboard.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::LoginPresenter</name>
    <message>
        <source>Buat akun supervisor pertama</source>
        <translation>Make the first supervisor&apos;s account</translation>
    </message>
    <message>
        <source>Komputer ini belum punya akun. Akun pertama adalah supervisor, yang kemudian membuat akun petugas. Frasa sandi paling sedikit 10 huruf; beberapa kata lebih mudah diingat.</source>
        <translation>This computer has no account yet. The first account is a supervisor, who then makes the officers&apos; accounts. A passphrase has at least 10 characters; several words are easier to remember.</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Perekaman yang belum selesai menunggu Anda pada langkah yang sama.</source>
        <translation>An unfinished recording waits for you at the same step.</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Buat akun</source>
        <translation>Make account</translation>
    </message>
    <message>
        <source>Isi nama akun dan frasa sandi.</source>
        <translation>Enter account name and passphrase.</translation>
    </message>
    <message>
        <source>Kedua frasa sandi tidak sama. Ketik ulang keduanya.</source>
        <translation>The two passphrases differ. Type both again.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ManualWindow</name>
    <message>
        <source>Panduan Rekam</source>
        <translation>Rekam guide</translation>
    </message>
    <message>
        <source>Bagian panduan</source>
        <translation>Section of the guide</translation>
    </message>
    <message>
        <source>Isi panduan</source>
        <translation>Text of the guide</translation>
    </message>
</context>
<context>
    <name>rekam::ui::OldCardsPage</name>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kartu</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Dicatat</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kartu lama</source>
        <translation>Old cards</translation>
    </message>
    <message>
        <source>Tidak ada kartu lama di sini</source>
        <translation>No old cards here</translation>
    </message>
    <message>
        <source>Kartu yang ditarik saat penyerahan dan blangko rusak tercatat di sini dengan sendirinya.</source>
        <translation>Cards withdrawn at a handover and spoiled blanks are recorded here by themselves.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Rak</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Kartu jadi yang belum diserahkan</source>
        <translation>Finished cards not handed over</translation>
    </message>
    <message>
        <source>Semua kartu sudah diserahkan</source>
        <translation>Every card was handed over</translation>
    </message>
    <message>
        <source>Kartu yang baru dicetak tampil di sini.</source>
        <translation>Newly printed cards appear here.</translation>
    </message>
    <message>
        <source>Surat yang akan dicetak</source>
        <translation>Paper to be printed</translation>
    </message>
    <message>
        <source>Surat tampil di sini sebelum dicetak</source>
        <translation>The paper is seen here before it is printed</translation>
    </message>
    <message>
        <source>Sudah dicetak</source>
        <translation>Printed</translation>
    </message>
</context>
<context>
    <name>rekam::ui::OldCardsPresenter</name>
    <message>
        <source>ditarik</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>rusak</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>gagal cetak</source>
        <translation>misprinted</translation>
    </message>
    <message>
        <source>temuan</source>
        <translation>found</translation>
    </message>
    <message>
        <source>di sini</source>
        <translation>here</translation>
    </message>
    <message>
        <source>dikirim</source>
        <translation>shipped</translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>%1 hari</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>Kiriman terakhir %1, %2.</source>
        <translation>Last shipment %1, %2.</translation>
    </message>
    <message>
        <source>Pemusnahan terakhir %1, %2.</source>
        <translation>Last destruction %1, %2.</translation>
    </message>
    <message>
        <source>Sudah dimusnahkan: %1.</source>
        <translation>Destroyed so far: %1.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kartu lama</source>
        <translation>Old cards</translation>
    </message>
    <message>
        <source>Kartu lama (%1): %2</source>
        <translation>Old cards (%1): %2</translation>
    </message>
    <message>
        <source>Kartu jadi, belum diserahkan (%1)</source>
        <translation>Finished cards, not handed over (%1)</translation>
    </message>
    <message>
        <source>Kartu jadi, belum diserahkan (%1), %2 lebih dari %3 hari</source>
        <translation>Finished cards, not handed over (%1), %2 for %3 days or more</translation>
    </message>
    <message>
        <source>Kartu lama dan kartu jadi</source>
        <translation>Old and finished cards</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Kirim ke desa</source>
        <translation>Send to village</translation>
    </message>
    <message>
        <source>Musnahkan</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Kirim ke Dinas</source>
        <translation>Ship to Dinas</translation>
    </message>
    <message>
        <source>Catat kartu</source>
        <translation>Record a card</translation>
    </message>
    <message>
        <source>Rak</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Cetak surat</source>
        <translation>Print paper</translation>
    </message>
    <message>
        <source>Catat kartu yang tidak dipakai lagi</source>
        <translation>Record a card that is out of use</translation>
    </message>
    <message>
        <source>Kartu yang ditarik saat penyerahan dan blangko rusak tercatat sendiri. Di sini dicatat kartu yang datang dengan cara lain.</source>
        <translation>Cards withdrawn at a handover and spoiled blanks are recorded by themselves. Record here what came another way.</translation>
    </message>
    <message>
        <source>Kartu yang mana: nama, nomor, atau ciri</source>
        <translation>Which card: name, number or marks</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Rusak, dibawa pemiliknya</source>
        <translation>Damaged, brought by its holder</translation>
    </message>
    <message>
        <source>Temuan, atau milik orang lain</source>
        <translation>Found, or somebody else&apos;s</translation>
    </message>
    <message>
        <source>Ditarik di luar penyerahan</source>
        <translation>Withdrawn apart from a handover</translation>
    </message>
    <message>
        <source>Kirim %1 kartu ke Dinas?</source>
        <translation>Ship %1 cards to the Dinas?</translation>
    </message>
    <message>
        <source>Hitung kartunya sekali lagi: %1. Masukkan ke kantong dan segel. Daftarnya dicetak untuk ditandatangani penerima.</source>
        <translation>Count the cards once more: %1. Put them into the bag and seal it. The manifest is printed for the receiver&apos;s signature.</translation>
    </message>
    <message>
        <source>Nomor segel kantong (boleh kosong)</source>
        <translation>Number of the bag&apos;s seal (may be empty)</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Ship</translation>
    </message>
    <message>
        <source>Musnahkan %1 kartu?</source>
        <translation>Destroy %1 cards?</translation>
    </message>
    <message>
        <source>Hitung bersama para saksi: %1. Pilih caranya. Setelah ini nama pada daftar dihapus dan tidak dapat dikembalikan.</source>
        <translation>Count together with the witnesses: %1. Choose the way. After this the names in the register are erased for good.</translation>
    </message>
    <message>
        <source>Tempat pemusnahan</source>
        <translation>Place of the destruction</translation>
    </message>
    <message>
        <source>Lanjut ke saksi</source>
        <translation>On to the witnesses</translation>
    </message>
    <message>
        <source>Dibakar</source>
        <translation>Burnt</translation>
    </message>
    <message>
        <source>Dipotong melalui chip, lalu dibakar</source>
        <translation>Cut through the chip, then burnt</translation>
    </message>
    <message>
        <source>Siapa saksinya?</source>
        <translation>Who are the witnesses?</translation>
    </message>
    <message>
        <source>Paling sedikit dua orang. Tulis nama dan kantornya, misalnya: Bambang, Satpol PP; Sri, Polsek.</source>
        <translation>At least two people. Write name and office, for example: Bambang, Satpol PP; Sri, Polsek.</translation>
    </message>
    <message>
        <source>Saksi</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>Kirim kartu lewat daftar?</source>
        <translation>Send cards with a list?</translation>
    </message>
    <message>
        <source>Semua kartu jadi dari kelurahan atau desa yang dipilih ikut dalam satu daftar. Kartu belum aktif sampai sidik jari pemiliknya cocok di sini.</source>
        <translation>All finished cards of the chosen village go on one list. A card is not active until its holder&apos;s finger is matched here.</translation>
    </message>
    <message>
        <source>Pembawa, misalnya: Sutrisno, Ketua RT 03</source>
        <translation>Taken by, for example: Sutrisno, head of RT 03</translation>
    </message>
    <message>
        <source>Buat daftar</source>
        <translation>Make the list</translation>
    </message>
    <message>
        <source>Di mana kartu %1 disimpan?</source>
        <translation>Where is the card of %1 kept?</translation>
    </message>
    <message>
        <source>Tulis kotak atau laci, paling banyak 12 huruf, misalnya A12.</source>
        <translation>Write the box or drawer, at most 12 characters, for example A12.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Daftar %1 kembali %2: %3 tanda terima, %4 kartu.</source>
        <translation>List %1 came back %2: %3 receipts, %4 cards.</translation>
    </message>
    <message>
        <source>Daftar kembali</source>
        <translation>List is back</translation>
    </message>
    <message>
        <source>Daftar kartu yang kembali</source>
        <translation>A list of cards came back</translation>
    </message>
    <message>
        <source>Pilih daftarnya dan hitung tanda terima yang dibubuhkan pada lembar itu.</source>
        <translation>Choose the list and count the receipts that are signed on the sheet.</translation>
    </message>
    <message>
        <source>Jumlah tanda terima</source>
        <translation>Number of receipts</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>%1 · %2 kartu di luar</source>
        <translation>%1 · %2 cards are out</translation>
    </message>
    <message>
        <source>Jumlah tanda terima harus angka dari 0 sampai %1.</source>
        <translation>The number of receipts must be a number from 0 to %1.</translation>
    </message>
    <message>
        <source>Kartu mana yang kembali?</source>
        <translation>Which cards came back?</translation>
    </message>
    <message>
        <source>Kartu %1 sampai %2 dari %3. Tandai dengan Spasi setiap kartu yang ada di tangan Anda.</source>
        <translation>Cards %1 to %2 of %3. Tick with Space every card that is in your hand.</translation>
    </message>
    <message>
        <source>Tidak ada dari kartu ini</source>
        <translation>None of these cards</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 kartu kembali. Disimpan di mana?</source>
        <translation>%1 cards came back. Where are they kept?</translation>
    </message>
    <message>
        <source>Kartu yang kembali disimpan lagi di rak, atau diserahkan kepada Dinas.</source>
        <translation>Cards that came back go into a slot again, or to the Dinas.</translation>
    </message>
    <message>
        <source>Rak (kosong bila ke Dinas)</source>
        <translation>Slot (empty: to the Dinas)</translation>
    </message>
    <message>
        <source>%1 kartu tidak ada</source>
        <translation>%1 cards are missing</translation>
    </message>
    <message>
        <source>Tanda terima dan kartu yang kembali bersama-sama kurang dari kartu yang keluar. Tulis apa yang sudah ditanyakan; supervisor melihat catatan ini.</source>
        <translation>Receipts and returned cards together are fewer than the cards that went out. Write what was asked; the supervisor sees this note.</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>rekam::ui::OnlinePage</name>
    <message>
        <source>Pemohon</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>Batas waktu</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Berkas permohonan</source>
        <translation>Paper of the request</translation>
    </message>
    <message>
        <source>Ctrl+P memperbesar, F10 berkas berikutnya.</source>
        <translation>Ctrl+P enlarges, F10 shows the next paper.</translation>
    </message>
    <message>
        <source>register: %1</source>
        <translation>register: %1</translation>
    </message>
    <message>
        <source>beda</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>sama</source>
        <translation>same</translation>
    </message>
    <message>
        <source>Disampaikan</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>rekam::ui::OnlinePresenter</name>
    <message>
        <source>Permohonan (%1 menunggu keputusan)</source>
        <translation>Requests (%1 wait for a decision)</translation>
    </message>
    <message>
        <source>Belum ada permohonan daring</source>
        <translation>No request from home yet</translation>
    </message>
    <message>
        <source>Sedang dibaca</source>
        <translation>Being read</translation>
    </message>
    <message>
        <source>Permohonan dari pusat muncul di sini dengan sendirinya.</source>
        <translation>Requests from the centre appear here by themselves.</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>Family card</translation>
    </message>
    <message>
        <source>Diundang datang pada %1.</source>
        <translation>Invited for %1.</translation>
    </message>
    <message>
        <source>Keadaan: %1.</source>
        <translation>State: %1.</translation>
    </message>
    <message>
        <source>Perekaman pertama tidak bisa daring: undang pemohon datang.</source>
        <translation>A first recording cannot be made from home: invite the applicant.</translation>
    </message>
    <message>
        <source>Register belum menjawab. Tekan F5 untuk mencoba lagi.</source>
        <translation>The register has not answered. Press F5 to try again.</translation>
    </message>
    <message>
        <source>Menanyakan register…</source>
        <translation>Asking the register…</translation>
    </message>
    <message>
        <source>Ada data yang berbeda dengan register.</source>
        <translation>Some data differ from the register.</translation>
    </message>
    <message>
        <source>Data sama dengan register; kartu boleh diminta.</source>
        <translation>The data agree with the register; the card may be asked for.</translation>
    </message>
    <message>
        <source>Permohonan ini tidak membawa berkas.</source>
        <translation>This request brought no papers.</translation>
    </message>
    <message>
        <source>Berkas sedang diambil…</source>
        <translation>The paper is being fetched…</translation>
    </message>
    <message>
        <source>Pemohon harus direkam di kantor.</source>
        <translation>The applicant has to be recorded at the office.</translation>
    </message>
    <message>
        <source>Tekan F8 untuk mengundangnya datang.</source>
        <translation>Press F8 to invite them.</translation>
    </message>
    <message>
        <source>Register belum menjawab.</source>
        <translation>The register has not answered.</translation>
    </message>
    <message>
        <source>Tunggu sambungan ke pusat, lalu tekan F5.</source>
        <translation>Wait for the line to the centre, then press F5.</translation>
    </message>
    <message>
        <source>Kartu belum bisa diminta untuk pemohon ini.</source>
        <translation>No card can be asked for this applicant yet.</translation>
    </message>
    <message>
        <source>Baca keterangan register, lalu tolak dengan F9 atau undang.</source>
        <translation>Read what the register says, then reject with F9 or invite.</translation>
    </message>
    <message>
        <source>Pilih permohonan lebih dahulu.</source>
        <translation>Choose a request first.</translation>
    </message>
    <message>
        <source>dikirim %1</source>
        <translation>sent %1</translation>
    </message>
    <message>
        <source>Permohonan daring</source>
        <translation>Requests from home</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Berkas lain</source>
        <translation>Next paper</translation>
    </message>
    <message>
        <source>Tanya lagi</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Undang</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Tolak</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Undang datang</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Tolak permohonan %1</source>
        <translation>Reject request %1</translation>
    </message>
    <message>
        <source>Pemohon diberi tahu alasannya lewat %1.</source>
        <translation>The applicant is told the reason by %1.</translation>
    </message>
    <message>
        <source>Keterangan untuk pemohon (boleh kosong)</source>
        <translation>Remark for the applicant (may be empty)</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Undang pemohon %1 datang</source>
        <translation>Invite applicant %1</translation>
    </message>
    <message>
        <source>Dengan berkas asli dan bukti pendaftaran.</source>
        <translation>With the original papers and the proof of registration.</translation>
    </message>
    <message>
        <source>Catatan untuk petugas</source>
        <translation>Note for the office</translation>
    </message>
    <message>
        <source>Tidak dikirim ke pemohon</source>
        <translation>Not sent to the applicant</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Enlarge</translation>
    </message>
</context>
<context>
    <name>rekam::ui::OutboxPage</name>
    <message>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Rincian</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Keadaan komputer dan alat</source>
        <translation>State of computer and devices</translation>
    </message>
    <message>
        <source>Komputer dan alat</source>
        <translation>Computer and devices</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Yang menunggu pusat</source>
        <translation>What waits for the centre</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu pusat</source>
        <translation>Nothing waits for the centre</translation>
    </message>
    <message>
        <source>Rekaman yang tersegel muncul di sini sampai kartunya diserahkan.</source>
        <translation>Sealed recordings stand here until their cards are handed over.</translation>
    </message>
    <message>
        <source>Menunggu pusat atau kartu (%1)</source>
        <translation>Waiting for centre or card (%1)</translation>
    </message>
    <message>
        <source>Data rusak yang disisihkan: %1. Yang lain tetap dapat dipakai. Laporkan kepada supervisor.</source>
        <translation>Damaged data set aside: %1. All else can be used. Report it to the supervisor.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::OutboxPresenter</name>
    <message>
        <source>kunjungan %1</source>
        <translation>visit %1</translation>
    </message>
    <message>
        <source>rekaman %1</source>
        <translation>recording %1</translation>
    </message>
    <message>
        <source>kartu %1</source>
        <translation>card %1</translation>
    </message>
    <message>
        <source>Pusat</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Pusat belum dihubungi</source>
        <translation>Centre not asked yet</translation>
    </message>
    <message>
        <source>Pusat tersambung</source>
        <translation>Centre connected</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Pusat terputus</source>
        <translation>Centre disconnected</translation>
    </message>
    <message>
        <source>Pusat menolak</source>
        <translation>Centre refuses</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Tidak ada kiriman</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>%1 menunggu kirim</source>
        <translation>%1 waiting to be sent</translation>
    </message>
    <message>
        <source>paling lama %1</source>
        <translation>oldest %1</translation>
    </message>
    <message>
        <source>Cakram</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Ruang untuk %1 perekaman</source>
        <translation>Room for %1 recordings</translation>
    </message>
    <message>
        <source>berkas</source>
        <translation>file</translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Kunci: %1</source>
        <translation>Key: %1</translation>
    </message>
    <message>
        <source>Kamera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Sidik jari</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Pencetak bukti</source>
        <translation>Proof printer</translation>
    </message>
    <message>
        <source>Pencetak kartu</source>
        <translation>Card printer</translation>
    </message>
    <message>
        <source>menunggu orang kedua</source>
        <translation>waiting for second person</translation>
    </message>
    <message>
        <source>Kiriman dan keadaan komputer</source>
        <translation>Outbox and state of the computer</translation>
    </message>
    <message>
        <source>Pengiriman berjalan sendiri; rekaman tidak hilang bila pusat terputus.</source>
        <translation>Sending goes by itself; no recording is lost when the centre is away.</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Tanda tangan kedua</source>
        <translation>Second signature</translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Rekaman siapa?</source>
        <translation>Whose recording?</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1: tidak cocok saat dipindai ulang</source>
        <translation>%1: did not match when scanned again</translation>
    </message>
    <message>
        <source>Tanda tangan kedua untuk %1</source>
        <translation>Second signature for %1</translation>
    </message>
    <message>
        <source>%1

Intisari paket: %2</source>
        <translation>%1

Digest of the packet: %2</translation>
    </message>
    <message>
        <source>Tanda tangani</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>pesan kartu %1 dari pusat yang tidak dapat dipercaya</source>
        <translation>card message %1 from the centre that cannot be trusted</translation>
    </message>
</context>
<context>
    <name>rekam::ui::OutreachPresenter</name>
    <message>
        <source>Jemput bola</source>
        <translation>Mobile service</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Buka sesi</source>
        <translation>Open session</translation>
    </message>
    <message>
        <source>Tambah orang</source>
        <translation>Add people</translation>
    </message>
    <message>
        <source>Ambil data</source>
        <translation>Fetch data</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Batal menolak</source>
        <translation>Not refusing</translation>
    </message>
    <message>
        <source>Menolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Tutup sesi</source>
        <translation>Close session</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Buka sesi jemput bola</source>
        <translation>Open a mobile session</translation>
    </message>
    <message>
        <source>Semua nomor yang diambil sejak sekarang termasuk sesi ini, sampai sesi ditutup.</source>
        <translation>All numbers taken from now on belong to this session, until it is closed.</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ketik tempatnya lebih dahulu.</source>
        <translation>Type the place first.</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tambah orang ke daftar</source>
        <translation>Add people to the list</translation>
    </message>
    <message>
        <source>Ketik atau pindai NIK, atau ketik nama berkas yang memuat satu NIK tiap baris.</source>
        <translation>Type or scan a NIK, or type the name of a file with one NIK on each line.</translation>
    </message>
    <message>
        <source>NIK atau berkas di bawah ini</source>
        <translation>The NIK or file below</translation>
    </message>
    <message>
        <source>Semua dari daftar undangan pusat</source>
        <translation>Everybody on the centre&apos;s list of invited people</translation>
    </message>
    <message>
        <source>NIK atau /media/usb/daftar.csv</source>
        <translation>NIK or /media/usb/daftar.csv</translation>
    </message>
    <message>
        <source>Tambahkan</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cari di daftar</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Sebagian nama atau NIK. Kosong: semua orang.</source>
        <translation>Part of a name or NIK. Empty: everybody.</translation>
    </message>
    <message>
        <source>Nama atau NIK</source>
        <translation>Name or NIK</translation>
    </message>
    <message>
        <source>Tidak mau direkam</source>
        <translation>Does not want to be recorded</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tutup sesi jemput bola</source>
        <translation>Close the mobile session</translation>
    </message>
    <message>
        <source>Diharapkan %1, datang %2, direkam %3, ditunda %4, menolak %5, tidak bertemu %6. Daftar hadir dicetak.</source>
        <translation>Expected %1, came %2, recorded %3, put off %4, refused %5, not met %6. The attendance list is printed.</translation>
    </message>
    <message>
        <source>Tutup dan cetak</source>
        <translation>Close and print</translation>
    </message>
</context>
<context>
    <name>rekam::ui::OwnFingersPage</name>
    <message>
        <source>Gambar jari atau mata petugas</source>
        <translation>Picture of the officer&apos;s finger or eye</translation>
    </message>
</context>
<context>
    <name>rekam::ui::OwnFingersPresenter</name>
    <message>
        <source>Jari petugas</source>
        <translation>Own fingers</translation>
    </message>
    <message>
        <source>Setiap petugas memberikan jarinya sendiri, dengan akunnya sendiri.</source>
        <translation>Each officer gives their own fingers, with their own account.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::PaperOverlay</name>
    <message>
        <source>Pratinjau besar</source>
        <translation>Large preview</translation>
    </message>
    <message>
        <source>Esc menutup</source>
        <translation>Esc closes</translation>
    </message>
</context>
<context>
    <name>rekam::ui::PhotoCard</name>
    <message>
        <source>%1 · dipilih</source>
        <translation>%1 · chosen</translation>
    </message>
</context>
<context>
    <name>rekam::ui::PhotoPage</name>
    <message>
        <source>Gambar kamera</source>
        <translation>Picture of the camera</translation>
    </message>
</context>
<context>
    <name>rekam::ui::PrintPage</name>
    <message>
        <source>Pilih kartu.</source>
        <translation>Choose a card.</translation>
    </message>
    <message>
        <source>Pindai nomor blangko.</source>
        <translation>Scan the serial of the blank.</translation>
    </message>
    <message>
        <source>Ambil satu blangko, pindai nomornya, masukkan ke pencetak.</source>
        <translation>Take one blank, scan its serial, put it into the printer.</translation>
    </message>
    <message>
        <source>Sedang mencetak…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Blangko %1</source>
        <translation>Blank %1</translation>
    </message>
    <message>
        <source>Lihat kartunya. Baik?</source>
        <translation>Look at the card. Is it good?</translation>
    </message>
    <message>
        <source>Periksa foto, nama, dan NIK pada kartu dengan blangko %1.</source>
        <translation>Check photo, name and NIK on the card with blank %1.</translation>
    </message>
    <message>
        <source>Blangko rusak tercatat.</source>
        <translation>Spoiled blank noted.</translation>
    </message>
    <message>
        <source>Sisihkan blangko itu, lalu siapkan cetak ulang.</source>
        <translation>Set that blank aside, then prepare printing again.</translation>
    </message>
    <message>
        <source>Belum boleh dicetak.</source>
        <translation>May not be printed yet.</translation>
    </message>
    <message>
        <source>Pemohon belum 17 tahun dan belum pernah kawin.</source>
        <translation>The applicant is under 17 and was never married.</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kartu siap cetak</source>
        <translation>Cards ready to print</translation>
    </message>
    <message>
        <source>Belum ada kartu untuk dicetak</source>
        <translation>No card to print yet</translation>
    </message>
    <message>
        <source>Kartu muncul di sini begitu pusat menyatakan rekaman tunggal.</source>
        <translation>Cards stand here once the centre says that a recording is unique.</translation>
    </message>
    <message>
        <source>Pratinjau kartu, bertanda SPESIMEN</source>
        <translation>Preview of the card, marked SPESIMEN</translation>
    </message>
    <message>
        <source>Pratinjau kartu</source>
        <translation>Preview of the card</translation>
    </message>
    <message>
        <source>Nomor blangko</source>
        <translation>Serial of the blank</translation>
    </message>
    <message>
        <source>Tercetak: blangko %1</source>
        <translation>Printed: blank %1</translation>
    </message>
    <message>
        <source>Ambil blangko %1, pindai nomornya, masukkan ke pencetak.</source>
        <translation>Take blank %1, scan its number, put it into the printer.</translation>
    </message>
    <message>
        <source>Siap cetak menurut giliran (%1)</source>
        <translation>Print ready, in turn (%1)</translation>
    </message>
    <message>
        <source>Potret blangko yang rusak.</source>
        <translation>Photograph the spoiled blank.</translation>
    </message>
    <message>
        <source>Fotonya disimpan tersegel bersama nomor blangko; tanpa foto tercatat sebagai temuan.</source>
        <translation>The picture is sealed with the number of the blank; without one it stands as a finding.</translation>
    </message>
    <message>
        <source>Blangko rusak tercatat, dengan foto.</source>
        <translation>Spoiled blank on record, with its picture.</translation>
    </message>
    <message>
        <source>Kamera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Kamera sedang disiapkan</source>
        <translation>The camera is being prepared</translation>
    </message>
</context>
<context>
    <name>rekam::ui::PrintPresenter</name>
    <message>
        <source>belum 17 tahun</source>
        <translation>under 17</translation>
    </message>
    <message>
        <source>Depan</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Belakang</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cetak KTP-el</source>
        <translation>Print KTP-el</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Blangko rusak</source>
        <translation>Blank spoiled</translation>
    </message>
    <message>
        <source>Mencetak…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Hasil baik</source>
        <translation>Good result</translation>
    </message>
    <message>
        <source>Siapkan lagi</source>
        <translation>Prepare again</translation>
    </message>
    <message>
        <source>Blangko rusak?</source>
        <translation>Blank spoiled?</translation>
    </message>
    <message>
        <source>Nomor blangko dicatat rusak, disisihkan untuk dimusnahkan, dan tidak dapat dipakai lagi.</source>
        <translation>The serial is noted as spoiled, the blank is set aside to be destroyed, and it cannot be used again.</translation>
    </message>
    <message>
        <source>Cetakan cacat</source>
        <translation>Bad print</translation>
    </message>
    <message>
        <source>Pita atau film habis</source>
        <translation>Ribbon or film used up</translation>
    </message>
    <message>
        <source>Blangko cacat</source>
        <translation>Blank defective</translation>
    </message>
    <message>
        <source>Data salah</source>
        <translation>Data wrong</translation>
    </message>
    <message>
        <source>Keterangan (boleh kosong)</source>
        <translation>Remark (may be empty)</translation>
    </message>
    <message>
        <source>Catat rusak</source>
        <translation>Note as spoiled</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Belum tercetak</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>Blangko masih kosong?</source>
        <translation>Is the blank still empty?</translation>
    </message>
    <message>
        <source>Lihat blangko %1. Bila masih kosong sama sekali, kartu dicetak pada blangko yang sama. Bila ada cetakan sedikit pun, catat sebagai blangko rusak.</source>
        <translation>Look at blank %1. If there is nothing on it at all, the card is printed on the same blank. If there is any print on it, note the blank as spoiled.</translation>
    </message>
    <message>
        <source>Kosong, cetak lagi</source>
        <translation>Empty, print again</translation>
    </message>
    <message>
        <source>prioritas</source>
        <translation>priority</translation>
    </message>
    <message>
        <source>kartu pertama</source>
        <translation>first card</translation>
    </message>
    <message>
        <source>Blangko habis</source>
        <translation>Out of blanks</translation>
    </message>
    <message>
        <source>Blangko kurang: tinggal %1</source>
        <translation>Too few blanks: %1 left</translation>
    </message>
    <message>
        <source>Blangko hampir habis: %1</source>
        <translation>Blanks running low: %1</translation>
    </message>
    <message>
        <source>Ambil giliran</source>
        <translation>Take the next</translation>
    </message>
    <message>
        <source>Mencetak di luar giliran?</source>
        <translation>Print out of turn?</translation>
    </message>
    <message>
        <source>%1 kartu lain menunggu lebih dulu. Alasan dicatat dalam jejak audit dan dilihat supervisor. F2 mengambil giliran berikutnya.</source>
        <translation>%1 other cards waited first. The reason goes into the audit trail and the supervisor sees it. F2 takes the next in turn.</translation>
    </message>
    <message>
        <source>Pemilik menunggu di loket</source>
        <translation>The holder waits at the counter</translation>
    </message>
    <message>
        <source>Mendesak, surat ditunjukkan (sakit, perjalanan, ujian)</source>
        <translation>Urgent, a letter was shown (illness, travel, examination)</translation>
    </message>
    <message>
        <source>Dibawa tim jemput bola hari ini</source>
        <translation>Goes out with the outreach team today</translation>
    </message>
    <message>
        <source>Perintah tertulis Dinas</source>
        <translation>Written order of the Dinas</translation>
    </message>
    <message>
        <source>Periksa chip</source>
        <translation>Check chip</translation>
    </message>
    <message>
        <source>Memotret…</source>
        <translation>Taking the picture…</translation>
    </message>
    <message>
        <source>Pegang %1 di depan kamera</source>
        <translation>Hold %1 before the camera</translation>
    </message>
    <message>
        <source>Tanpa foto</source>
        <translation>Without picture</translation>
    </message>
    <message>
        <source>Ambil foto</source>
        <translation>Take picture</translation>
    </message>
</context>
<context>
    <name>rekam::ui::PublicDisplay</name>
    <message>
        <source>Layar antrean</source>
        <translation>Hall&apos;s display</translation>
    </message>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Ambil nomor antrean. Nomor Anda dipanggil di layar ini.</source>
        <translation>Take a queue number. Your number is called on this screen.</translation>
    </message>
    <message>
        <source>Nomor antrean</source>
        <translation>Queue number</translation>
    </message>
    <message>
        <source>Nomor antrean %1</source>
        <translation>Queue number %1</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>Baru dipanggil</source>
        <translation>Just called</translation>
    </message>
    <message>
        <source>Semua layanan GRATIS</source>
        <translation>All services are FREE OF CHARGE</translation>
    </message>
</context>
<context>
    <name>rekam::ui::QuestionOverlay</name>
    <message>
        <source>dipilih</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>Tanggal datang kembali</source>
        <translation>Date to come back</translation>
    </message>
    <message>
        <source>Akun supervisor</source>
        <translation>Supervisor&apos;s account</translation>
    </message>
    <message>
        <source>Frasa sandi supervisor</source>
        <translation>Supervisor&apos;s passphrase</translation>
    </message>
    <message>
        <source>Tulis alasannya lebih dahulu.</source>
        <translation>Write the reason first.</translation>
    </message>
    <message>
        <source>Isi akun dan frasa sandi supervisor.</source>
        <translation>Enter the supervisor&apos;s account and passphrase.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::QueuePage</name>
    <message>
        <source>Nomor yang dipanggil</source>
        <translation>Number that was called</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Pindai KK atau ketik 16 angka. Satu NIK satu nomor.</source>
        <translation>Scan the KK or type 16 digits. One NIK, one number.</translation>
    </message>
    <message>
        <source>menunggu pusat</source>
        <translation>await centre</translation>
    </message>
    <message>
        <source>menunggu kartu</source>
        <translation>await card</translation>
    </message>
    <message>
        <source>selesai hari ini</source>
        <translation>done today</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Daftar yang ditunda</source>
        <translation>List of the parked</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Daftar yang sudah dilayani hari ini</source>
        <translation>List of those served today</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Perkiraan</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>Daftar yang menunggu</source>
        <translation>List of those who wait</translation>
    </message>
    <message>
        <source>Belum ada yang menunggu</source>
        <translation>Nobody is waiting yet</translation>
    </message>
    <message>
        <source>Pindai KK pemohon berikutnya untuk mengambil nomor.</source>
        <translation>Scan the next applicant&apos;s family card to issue a number.</translation>
    </message>
    <message>
        <source>%1 dari %2 angka</source>
        <translation>%1 of %2 digits</translation>
    </message>
    <message>
        <source>Belum ada yang dipanggil</source>
        <translation>Nobody called yet</translation>
    </message>
    <message>
        <source>ke %1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>Layar antrean: %1</source>
        <translation>Hall&apos;s display: %1</translation>
    </message>
    <message>
        <source>Menunggu (%1)</source>
        <translation>Waiting (%1)</translation>
    </message>
    <message>
        <source>Ditunda (%1)</source>
        <translation>Parked (%1)</translation>
    </message>
    <message>
        <source>Sudah dilayani (%1)</source>
        <translation>Served (%1)</translation>
    </message>
    <message>
        <source>Pemohon baru</source>
        <translation>New resident</translation>
    </message>
</context>
<context>
    <name>rekam::ui::QueuePresenter</name>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Mulai layani</source>
        <translation>Start serving</translation>
    </message>
    <message>
        <source>Lewati</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Panggil ulang</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Tidak datang</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Pindahkan</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>%1 orang menunggu</source>
        <translation>Waiting: %1</translation>
    </message>
    <message>
        <source>Pengumuman</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Di luar giliran</source>
        <translation>Out of turn</translation>
    </message>
    <message>
        <source>Layani yang ditunda</source>
        <translation>Serve a parked one</translation>
    </message>
    <message>
        <source>Panggil berikutnya</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Terima pemohon</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ReportsPage</name>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Masa</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Laporan seperti yang disimpan</source>
        <translation>The report as it is saved</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ReportsPresenter</name>
    <message>
        <source>Rekap harian</source>
        <translation>Daily recap</translation>
    </message>
    <message>
        <source>Rekap bulanan</source>
        <translation>Monthly recap</translation>
    </message>
    <message>
        <source>Alat</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Kartu dan blangko</source>
        <translation>Cards and blanks</translation>
    </message>
    <message>
        <source>Kartu belum diambil</source>
        <translation>Uncollected cards</translation>
    </message>
    <message>
        <source>Insiden</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Rekonsiliasi hari itu, siapa yang berhenti dan mengapa, dan jumlah menurut layanan. Pemohon hanya disebut dengan nomor antrean.</source>
        <translation>Reconciliation of that day, who stopped and why, and counts by service. Applicants stand in it by ticket only.</translation>
    </message>
    <message>
        <source>Rekonsiliasi bulan itu, jumlah per hari dan menurut layanan. Tanpa nama.</source>
        <translation>Reconciliation of that month, counts by day and by service. No names.</translation>
    </message>
    <message>
        <source>Lama setiap langkah dan berapa kali diulangi, menurut alat dan menurut umur pemohon.</source>
        <translation>How long each step takes and how often it is repeated, by device and by age.</translation>
    </message>
    <message>
        <source>Kartu yang dicetak dan diserahkan, dan buku blangko: stok, tercetak, rusak, dikembalikan, hilang.</source>
        <translation>Cards printed and handed over, and the ledger of blanks: stock, printed, spoiled, returned, missing.</translation>
    </message>
    <message>
        <source>Kartu jadi yang terlalu lama menunggu pemiliknya, menurut rak. NIK disamarkan.</source>
        <translation>Finished cards that have waited too long for their holders, by slot. NIKs are masked.</translation>
    </message>
    <message>
        <source>Rekaman yang ada di komputer ini di antara dua waktu. NIK disamarkan, kecuali orang kedua setuju.</source>
        <translation>Records on this computer between two times. NIKs are masked unless a second person agrees.</translation>
    </message>
    <message>
        <source>Tidak ada baris pada masa ini.</source>
        <translation>No rows in this period.</translation>
    </message>
    <message>
        <source>%1 baris</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source> · dengan NIK lengkap</source>
        <translation> · with whole NIKs</translation>
    </message>
    <message>
        <source>Halaman %1 dari %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Laporan tidak dapat dibuat</source>
        <translation>The report cannot be made</translation>
    </message>
    <message>
        <source>Laporan sedang dihitung</source>
        <translation>The report is being counted</translation>
    </message>
    <message>
        <source>Tersimpan</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Lebih awal</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Berikut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Dengan NIK</source>
        <translation>With NIKs</translation>
    </message>
    <message>
        <source>Dua waktu</source>
        <translation>Two times</translation>
    </message>
    <message>
        <source>Halaman berikut</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>Simpan PDF dan CSV</source>
        <translation>Save PDF and CSV</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Tersimpan di %1</source>
        <translation>Saved in %1</translation>
    </message>
    <message>
        <source>Simpan laporan di mana?</source>
        <translation>Where is the report saved?</translation>
    </message>
    <message>
        <source>Isinya NIK lengkap. Simpan hanya di tempat yang boleh memuatnya; jejak audit mencatat bahwa laporan ini keluar.</source>
        <translation>It holds whole NIKs. Save it only where these may be; the audit trail notes that this report left.</translation>
    </message>
    <message>
        <source>PDF dan CSV. Jejak audit mencatat bahwa laporan ini keluar.</source>
        <translation>PDF and CSV. The audit trail notes that this report left.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Folder lain (boleh kosong)</source>
        <translation>Another folder (may be empty)</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Di antara dua waktu mana?</source>
        <translation>Between which two times?</translation>
    </message>
    <message>
        <source>Pada %1. Kosongkan untuk sehari penuh.</source>
        <translation>On %1. Leave it empty for the whole day.</translation>
    </message>
    <message>
        <source>Jam, misalnya 08.00-12.30</source>
        <translation>Times, e.g. 08.00-12.30</translation>
    </message>
    <message>
        <source>Tampilkan</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>&quot;%1&quot; bukan dua jam yang berurutan.</source>
        <translation>&quot;%1&quot; is not two times, one after the other.</translation>
    </message>
    <message>
        <source>Tampilkan NIK lengkap?</source>
        <translation>Show whole NIKs?</translation>
    </message>
    <message>
        <source>Supervisor kedua harus setuju dengan frasa sandinya sendiri. Jejak audit mencatat keduanya.</source>
        <translation>A second supervisor must agree with their own passphrase. The audit trail notes both.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ResidentScreen</name>
    <message>
        <source>Layar pemohon</source>
        <translation>Resident&apos;s screen</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ReviewActs</name>
    <message>
        <source>Sebelum disegel</source>
        <translation>Before sealing</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ReviewPage</name>
    <message>
        <source>Foto yang akan dicetak</source>
        <translation>The photo to be printed</translation>
    </message>
    <message>
        <source>Tidak ada foto.</source>
        <translation>No photo.</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Gambar alat sidik jari</source>
        <translation>Picture of the fingerprint reader</translation>
    </message>
    <message>
        <source>Sidik jari</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>Tidak ada gambar iris.</source>
        <translation>No picture of the irises.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Data yang disetujui</source>
        <translation>Data that are approved</translation>
    </message>
    <message>
        <source>Tanda tangan persetujuan</source>
        <translation>Signature of approval</translation>
    </message>
    <message>
        <source>Persetujuan pemohon</source>
        <translation>Approval by the applicant</translation>
    </message>
    <message>
        <source>kanan: %1</source>
        <translation>right: %1</translation>
    </message>
    <message>
        <source>kiri: %1</source>
        <translation>left: %1</translation>
    </message>
    <message>
        <source>Tanda tangani di alat bila semua benar.</source>
        <translation>Sign on the pad if everything is correct.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ReviewPresenter</name>
    <message>
        <source>Tinjau dan pengesahan</source>
        <translation>Review and approval</translation>
    </message>
    <message>
        <source>Jari mana sebagai ganti %1?</source>
        <translation>Which finger instead of the %1?</translation>
    </message>
    <message>
        <source>Posisi jari yang dipilih ikut dicatat.</source>
        <translation>The position of the chosen finger is noted as well.</translation>
    </message>
    <message>
        <source>Pakai jari ini</source>
        <translation>Use this finger</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Teruskan walau %1 tidak cocok?</source>
        <translation>Pass on although the %1 does not match?</translation>
    </message>
    <message>
        <source>Supervisor melihat jari dan gambarnya, lalu ikut bertanggung jawab dengan akunnya sendiri.</source>
        <translation>The supervisor looks at the finger and its picture, then shares the responsibility with an account of their own.</translation>
    </message>
    <message>
        <source>Supervisor ada di sini</source>
        <translation>A supervisor is here</translation>
    </message>
    <message>
        <source>Tidak ada orang kedua: ditandatangani nanti</source>
        <translation>No second person: signed later</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Teruskan</source>
        <translation>Pass on</translation>
    </message>
    <message>
        <source>Orang kedua menyaksikan</source>
        <translation>Second person witnesses</translation>
    </message>
    <message>
        <source>Supervisor melihat sendiri apa yang dikecualikan, lalu ikut bertanggung jawab dengan akunnya.</source>
        <translation>The supervisor sees in person what is excepted, then shares the responsibility with their own account.</translation>
    </message>
    <message>
        <source>Saksikan</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Tunda pemohon ini?</source>
        <translation>Park this applicant?</translation>
    </message>
    <message>
        <source>Semua yang sudah diambil tersimpan. Lanjutkan hari ini juga dari daftar antrean.</source>
        <translation>Everything taken so far is stored. Go on later today from the list in the queue.</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Teruskan walau ada temuan?</source>
        <translation>Go on in spite of the finding?</translation>
    </message>
    <message>
        <source>Supervisor melihat orang dan gambarnya, lalu ikut bertanggung jawab dengan akunnya sendiri. Temuan ini ikut tersimpan di rekaman.</source>
        <translation>The supervisor looks at the person and the picture, then answers for it with their own account. The finding stays in the record.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ScreeningPage</name>
    <message>
        <source>Wajah yang ditinjau</source>
        <translation>Faces under review</translation>
    </message>
    <message>
        <source>Wajah yang dipilih</source>
        <translation>The chosen face</translation>
    </message>
    <message>
        <source>Wajah tidak disimpan</source>
        <translation>No face was kept</translation>
    </message>
    <message>
        <source>Anda yang merekam orang ini. Orang lain yang memutuskan.</source>
        <translation>You recorded this person. Somebody else decides.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ScreeningPresenter</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Disegel</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Direkam oleh</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>Yang meragukan</source>
        <translation>What is doubted</translation>
    </message>
    <message>
        <source>tidak ada; contoh acak</source>
        <translation>nothing; drawn by lot</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>ditahan sampai diputuskan</source>
        <translation>held until decided</translation>
    </message>
    <message>
        <source>berjalan; hanya dapat diterima</source>
        <translation>under way; can only be accepted</translation>
    </message>
    <message>
        <source>di bawah ambang</source>
        <translation>below the threshold</translation>
    </message>
    <message>
        <source>pernah direkam di sini</source>
        <translation>recorded here before</translation>
    </message>
    <message>
        <source>pengecualian</source>
        <translation>exception</translation>
    </message>
    <message>
        <source>mutu rendah</source>
        <translation>low quality</translation>
    </message>
    <message>
        <source>di luar jam</source>
        <translation>outside hours</translation>
    </message>
    <message>
        <source>jeda panjang</source>
        <translation>long pause</translation>
    </message>
    <message>
        <source>Ditahan %1 · contoh acak %2</source>
        <translation>Held %1 · drawn by lot %2</translation>
    </message>
    <message>
        <source>%1 sudah diputuskan.</source>
        <translation>%1 decided.</translation>
    </message>
    <message>
        <source>%1 rekaman lain hari itu tidak terpilih.</source>
        <translation>%1 other recordings of that day were not drawn.</translation>
    </message>
    <message>
        <source>Semua sudah ditinjau</source>
        <translation>Everything is reviewed</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu ditinjau</source>
        <translation>Nothing to review</translation>
    </message>
    <message>
        <source>Yang ditahan dan contoh acak dari rekaman hari itu tampil di sini. Ctrl+← membuka hari sebelumnya.</source>
        <translation>What is held, and some of the day&apos;s recordings by lot, stand here. Ctrl+← opens the day before.</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Hari lalu</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>Hari berikut</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>Muat ulang</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Tolak</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Tinjau rekaman · %1</source>
        <translation>Review recordings · %1</translation>
    </message>
    <message>
        <source>Rekaman sendiri: orang lain yang memutuskan.</source>
        <translation>Your own recording: somebody else decides.</translation>
    </message>
    <message>
        <source>Kembalikan: pemohon direkam ulang</source>
        <translation>Send back: the applicant is recorded again</translation>
    </message>
    <message>
        <source>Rekaman ini tidak pernah dikirim. Pemohon datang lagi pada tanggal itu dan didahulukan.</source>
        <translation>This recording is never sent. The applicant comes again on that day, and goes first.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tolak rekaman ini</source>
        <translation>Reject this recording</translation>
    </message>
    <message>
        <source>Rekaman ini tidak pernah dikirim dan layanannya berakhir. Alasannya tercatat atas nama Anda.</source>
        <translation>This recording is never sent and the service ends. The reason is kept under your name.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::ServicePages</name>
    <message>
        <source>Layanan lain</source>
        <translation>Other services</translation>
    </message>
</context>
<context>
    <name>rekam::ui::SignaturePage</name>
    <message>
        <source>Tanda tangan pemohon</source>
        <translation>The applicant&apos;s signature</translation>
    </message>
    <message>
        <source>Pemohon menandatangani di alat; goresan tampil di sini.</source>
        <translation>The applicant signs on the pad; the strokes show here.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::StepRail</name>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>sekarang</source>
        <translation>now</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>dikecualikan</source>
        <translation>excepted</translation>
    </message>
    <message>
        <source>ditunda</source>
        <translation>deferred</translation>
    </message>
</context>
<context>
    <name>rekam::ui::SupervisorPage</name>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Berhenti di</source>
        <translation>Stopped at</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Pemohon hari itu</source>
        <translation>Applicants of that day</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Kejadian</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Riwayat pemohon</source>
        <translation>History of the applicant</translation>
    </message>
</context>
<context>
    <name>rekam::ui::SupervisorPresenter</name>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Belum ada yang dibuka</source>
        <translation>Nothing opened yet</translation>
    </message>
    <message>
        <source>Riwayat seorang pemohon tampil di sini, dari datang sampai kartu diserahkan.</source>
        <translation>The history of an applicant shows here, from arrival to the card&apos;s handover.</translation>
    </message>
    <message>
        <source>Pilih seorang di daftar, lalu tekan Enter. Setiap pembukaan tercatat.</source>
        <translation>Choose somebody in the list, then press Enter. Every opening is noted.</translation>
    </message>
    <message>
        <source>Riwayat %1</source>
        <translation>History of %1</translation>
    </message>
    <message>
        <source>komputer</source>
        <translation>computer</translation>
    </message>
    <message>
        <source>Tidak ada yang berhenti di jalan</source>
        <translation>Nobody stopped on the way</translation>
    </message>
    <message>
        <source>Belum ada pemohon</source>
        <translation>No applicants yet</translation>
    </message>
    <message>
        <source>Semua berjalan. Tekan F10 untuk melihat semua pemohon.</source>
        <translation>All goes well. Press F10 to see all applicants.</translation>
    </message>
    <message>
        <source>Pemohon tampil di sini begitu mengambil nomor.</source>
        <translation>Applicants show here as soon as they take a number.</translation>
    </message>
    <message>
        <source>Belum ada yang datang hari ini</source>
        <translation>Nobody came today yet</translation>
    </message>
    <message>
        <source>Tekan Esc untuk membuka antrean dan memberi nomor pertama.</source>
        <translation>Press Esc to open the queue and issue the first number.</translation>
    </message>
    <message>
        <source>Tekan Ctrl+→ untuk kembali ke hari berikutnya.</source>
        <translation>Press Ctrl+→ to go back to the next day.</translation>
    </message>
    <message>
        <source>Semua pemohon (%1)</source>
        <translation>All applicants (%1)</translation>
    </message>
    <message>
        <source>Yang berhenti di jalan (%1)</source>
        <translation>Stopped on the way (%1)</translation>
    </message>
    <message>
        <source>%1 di antaranya layanan tanpa perekaman.</source>
        <translation>%1 of them services without a recording.</translation>
    </message>
    <message>
        <source>Belum selesai dari hari sebelumnya: %1 orang, di luar batang.</source>
        <translation>Unfinished from the day before: %1 people, not in the bars.</translation>
    </message>
    <message>
        <source>%1 data rusak disisihkan; panggil teknisi.</source>
        <translation>%1 damaged data set aside; call the technician.</translation>
    </message>
    <message>
        <source>Rekap · %1</source>
        <translation>Overview · %1</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Muat ulang</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Lihat riwayat</source>
        <translation>View history</translation>
    </message>
    <message>
        <source>%1, belum %2 (%3)</source>
        <translation>%1, not yet %2 (%3)</translation>
    </message>
    <message>
        <source>Tidak ada yang berhenti di sini</source>
        <translation>Nobody stopped here</translation>
    </message>
    <message>
        <source>Ctrl+↓ membuka langkah berikutnya.</source>
        <translation>Ctrl+↓ opens the next step.</translation>
    </message>
    <message>
        <source>%1 baris lagi di bawah.</source>
        <translation>%1 more rows below.</translation>
    </message>
    <message>
        <source>Tidak ada yang datang pada waktu itu</source>
        <translation>Nobody came in that time</translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Lalu</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Berhenti</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>%1 orang dilayani jemput bola.</source>
        <translation>%1 people were served by the mobile service.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::TechnicianPage</name>
    <message>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Perangkat di loket ini</source>
        <translation>Devices at this counter</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Kejadian</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Kejadian perangkat sejak program dimulai</source>
        <translation>Events of the devices since the program started</translation>
    </message>
    <message>
        <source>Belum ada kejadian</source>
        <translation>No events yet</translation>
    </message>
    <message>
        <source>Alat yang terputus, kembali, atau diganti tercatat di sini.</source>
        <translation>Devices that are lost, come back or are changed are noted here.</translation>
    </message>
    <message>
        <source>Kejadian sejak program dimulai</source>
        <translation>Events since the program started</translation>
    </message>
    <message>
        <source>Gambar uji</source>
        <translation>Test picture</translation>
    </message>
    <message>
        <source>Goresan uji</source>
        <translation>Test strokes</translation>
    </message>
    <message>
        <source>Keadaan komputer</source>
        <translation>State of the computer</translation>
    </message>
    <message>
        <source>Komputer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>periksa</source>
        <translation>check</translation>
    </message>
    <message>
        <source>Menunggu gambar…</source>
        <translation>Waiting for a picture…</translation>
    </message>
    <message>
        <source>Lihat kertas di pencetak</source>
        <translation>Look at the paper in the printer</translation>
    </message>
    <message>
        <source>Gambar uji tampil di sini</source>
        <translation>Test pictures show here</translation>
    </message>
</context>
<context>
    <name>rekam::ui::TechnicianPresenter</name>
    <message>
        <source>tidak ada</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>disiapkan</source>
        <translation>being prepared</translation>
    </message>
    <message>
        <source>siap</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>bekerja</source>
        <translation>at work</translation>
    </message>
    <message>
        <source>dimulai ulang</source>
        <translation>restarting</translation>
    </message>
    <message>
        <source>mati</source>
        <translation>off</translation>
    </message>
    <message>
        <source>belum diuji</source>
        <translation>not tested yet</translation>
    </message>
    <message>
        <source>uji gagal</source>
        <translation>test failed</translation>
    </message>
    <message>
        <source>menunggu…</source>
        <translation>waiting…</translation>
    </message>
    <message>
        <source>%1 detik</source>
        <translation>%1 seconds</translation>
    </message>
    <message>
        <source>%1 titik/detik</source>
        <translation>%1 points/s</translation>
    </message>
    <message>
        <source>%1 · %2/detik</source>
        <translation>%1 · %2/s</translation>
    </message>
    <message>
        <source>%1× dimulai ulang</source>
        <translation>restarted %1×</translation>
    </message>
    <message>
        <source>tanpa kotak pasir</source>
        <translation>no sandbox</translation>
    </message>
    <message>
        <source>SN %1</source>
        <translation>SN %1</translation>
    </message>
    <message>
        <source>Model wajah</source>
        <translation>Face models</translation>
    </message>
    <message>
        <source>ada</source>
        <translation>present</translation>
    </message>
    <message>
        <source>belum ada; foto tidak dinilai</source>
        <translation>missing; photos are not assessed</translation>
    </message>
    <message>
        <source>Tabel wilayah</source>
        <translation>Table of regions</translation>
    </message>
    <message>
        <source>belum ada; jalankan penyiapan</source>
        <translation>missing; run the set-up</translation>
    </message>
    <message>
        <source>Suara panggilan</source>
        <translation>Voice of the calls</translation>
    </message>
    <message>
        <source>belum ada; hanya nada</source>
        <translation>missing; chime only</translation>
    </message>
    <message>
        <source>Lihat apakah gambarnya tajam dan tidak tersendat.</source>
        <translation>See whether the picture is sharp and does not stutter.</translation>
    </message>
    <message>
        <source>Tulis sesuatu di alat; goresan tampil di sini.</source>
        <translation>Write something on the pad; the strokes show here.</translation>
    </message>
    <message>
        <source>Letakkan jari Anda sendiri. Kaca yang kotor tampak sebagai noda.</source>
        <translation>Place your own finger. Dirty glass shows as stains.</translation>
    </message>
    <message>
        <source>Lihat ke alat dari jarak sekitar 30 cm.</source>
        <translation>Look at the device from about 30 cm.</translation>
    </message>
    <message>
        <source>Halaman uji sedang dicetak. Lihat kertasnya: lurus dan tidak terpotong?</source>
        <translation>A test page is being printed. Look at the paper: straight and not cut?</translation>
    </message>
    <message>
        <source>Uji %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>Tekan Enter untuk menguji. Gambar uji tidak pernah disimpan.</source>
        <translation>Press Enter to test. Test pictures are never stored.</translation>
    </message>
    <message>
        <source>berjalan</source>
        <translation>running</translation>
    </message>
    <message>
        <source>%1; gambar pertama setelah %2 detik. Gambar uji tidak disimpan.</source>
        <translation>%1; first picture after %2 seconds. Test pictures are not stored.</translation>
    </message>
    <message>
        <source>Halaman uji keluar setelah %1.</source>
        <translation>The test page came out after %1.</translation>
    </message>
    <message>
        <source>baik</source>
        <translation>good</translation>
    </message>
    <message>
        <source>gagal</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Halaman ini tidak menampilkan data pemohon.</source>
        <translation>This page shows no data of applicants.</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Ganti adaptor</source>
        <translation>Change adapter</translation>
    </message>
    <message>
        <source>Nyalakan ulang</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Selesai uji</source>
        <translation>End test</translation>
    </message>
    <message>
        <source>Uji</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Ganti adaptor %1</source>
        <translation>Change adapter of the %1</translation>
    </message>
    <message>
        <source>Alat dimulai lagi dengan adaptor ini. Berlaku sampai Rekam ditutup.</source>
        <translation>The device starts again with this adapter, until Rekam is closed.</translation>
    </message>
    <message>
        <source>%1 (sekarang)</source>
        <translation>%1 (now)</translation>
    </message>
    <message>
        <source>Ganti</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Periksa chip</source>
        <translation>Check chip</translation>
    </message>
    <message>
        <source>Letakkan satu halaman. Lihat apakah tulisannya terbaca sampai ke tepi.</source>
        <translation>Lay one page. See whether the writing reads up to the edges.</translation>
    </message>
</context>
<context>
    <name>rekam::ui::TopBar</name>
    <message>
        <source>Latihan</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>rekam::ui::VerificationPage</name>
    <message>
        <source>Data belum didapat</source>
        <translation>No data yet</translation>
    </message>
    <message>
        <source>F5 mencari lagi; F8 menunda, dan nomornya tetap berlaku.</source>
        <translation>F5 looks again; F8 parks, and the number stays valid.</translation>
    </message>
    <message>
        <source>Mencari data penduduk</source>
        <translation>Looking up the resident</translation>
    </message>
    <message>
        <source>Data diminta dari pusat melalui sambungan aman.</source>
        <translation>The data are asked of the centre over a secure connection.</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Elemen</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Menurut register</source>
        <translation>In the register</translation>
    </message>
    <message>
        <source>Menurut dokumen</source>
        <translation>On the paper</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Data di register dan di dokumen</source>
        <translation>Data in the register and on the papers</translation>
    </message>
    <message>
        <source>Slip status</source>
        <translation>Status slip</translation>
    </message>
    <message>
        <source>Slip sedang digambar.</source>
        <translation>The slip is being drawn.</translation>
    </message>
    <message>
        <source>sama</source>
        <translation>same</translation>
    </message>
</context>
<context>
    <name>rekam::ui::VerificationPresenter</name>
    <message>
        <source>O memperbesar</source>
        <translation>O enlarges</translation>
    </message>
    <message>
        <source>O memperbesar · ← → halaman</source>
        <translation>O enlarges · ← → page</translation>
    </message>
</context>
<context>
    <name>rekam::ui::WorkstationPresenter</name>
    <message>
        <source>Orang lain di depan alat</source>
        <translation>Somebody else at the device</translation>
    </message>
    <message>
        <source>%1 data rusak</source>
        <translation>%1 damaged rows</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock screen</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Penyerahan</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Panggil</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Tinjau</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source> · %1 orang lagi</source>
        <translation> · %1 more</translation>
    </message>
    <message>
        <source>Janji</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>Penerimaan</source>
        <translation>Front desk</translation>
    </message>
</context>
</TS>
