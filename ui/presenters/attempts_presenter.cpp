#include "ui/presenters/attempts_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/quality_words.h"

#include <algorithm>

namespace rekam::ui {
namespace {

QString scoreOf(const QualityReport& quality)
{
    return quality.score ? QString::number(*quality.score) : verdictWord(quality.verdict);
}

QString sentencesOf(const QualityReport& quality)
{
    QStringList sentences;
    for (const QualityReason reason : quality.reasons)
        sentences.append(reasonWords(reason).whatIsWrong);
    sentences.removeDuplicates();
    return sentences.isEmpty() ? tr("Tidak ada yang kurang.") : sentences.join(QLatin1Char(' '));
}

// "Empat jari kanan, percobaan 2 dari 3"
QString originOf(const TargetResult& target, int number)
{
    const QString title = targetTitle(target.target);
    const QString named = title.left(1).toUpper() + title.mid(1);
    return tr("%1, percobaan %2 dari %3")
        .arg(named)
        .arg(number)
        .arg(static_cast<int>(target.attempts.size()));
}

void fill(OriginRow& row, const TargetResult& target, const Attempt& attempt, const QualityReport& quality)
{
    row.target = target.target;
    row.attempt = attempt.id;
    row.origin = originOf(target, attempt.number);
    row.quality = scoreOf(quality);
    row.tone = toneOf(quality.verdict);
    row.reasons = sentencesOf(quality);
}

OriginRow wholeRow(const Recording& recording, const QString& part, CaptureTarget of, Modality modality)
{
    OriginRow row{part, tr("belum diambil"), {}, Tone::Neutral, {}, of, {}, 0};
    const TargetResult* target = recording.target(of);
    const Attempt* chosen = target ? target->attempt(target->chosen) : nullptr;
    if (!chosen && target)
        chosen = target->best();
    if (recording.isExcepted(modality, 0))
        row.origin = tr("dikecualikan");
    else if (chosen)
        fill(row, *target, *chosen, chosen->quality);
    return row;
}

OriginRow fingerRow(const Recording& recording, FingerPosition finger)
{
    OriginRow row{
        fingerName(finger),      tr("belum diambil"), {}, Tone::Neutral, {}, singleFinger(finger), {},
        static_cast<int>(finger)};
    if (recording.isExcepted(Modality::Finger, row.position)) {
        row.origin = tr("dikecualikan");
        return row;
    }
    const auto best = recording.bestFinger(finger);
    const TargetResult* target = best ? recording.target(best->target) : nullptr;
    const Attempt* attempt = target ? target->attempt(best->attempt) : nullptr;
    if (attempt)
        fill(row, *target, *attempt, best->part.quality);
    return row;
}

OriginRow eyeRow(const Recording& recording, Eye eye)
{
    OriginRow row = wholeRow(recording, eyeName(eye), CaptureTarget::BothEyes, Modality::Iris);
    row.position = static_cast<int>(eye);
    if (recording.isExcepted(Modality::Iris, row.position)) {
        row = {row.part, tr("dikecualikan"), {}, Tone::Neutral, {}, row.target, {}, row.position};
        return row;
    }
    const TargetResult* target = recording.target(CaptureTarget::BothEyes);
    const Attempt* attempt = target ? target->attempt(row.attempt) : nullptr;
    const AttemptPart* part = attempt ? attempt->part(row.position) : nullptr;
    if (part)
        fill(row, *target, *attempt, part->quality);
    return row;
}

Thumbnail thumbnailOf(const Attempt& attempt, const AttemptId& counting, const Frame& picture)
{
    Thumbnail thumbnail;
    thumbnail.id = attempt.id.text();
    thumbnail.image = imageOf(picture);
    thumbnail.tone = toneOf(attempt.quality.verdict);
    thumbnail.isChosen = attempt.id == counting;
    thumbnail.caption = isBackdropCopy(attempt)
                            ? tr("Salinan, latar diganti · %1").arg(scoreOf(attempt.quality))
                            : tr("Percobaan %1 · %2").arg(attempt.number).arg(scoreOf(attempt.quality));
    thumbnail.sentence = attempt.quality.reasons.empty()
                             ? tr("Tidak ada yang kurang.")
                             : reasonWords(attempt.quality.reasons.front()).whatIsWrong;
    return thumbnail;
}

} // namespace

std::vector<OriginRow> describeOrigins(const Recording& recording)
{
    std::vector<OriginRow> rows = {
        wholeRow(recording, stepTitle(Step::Photo), CaptureTarget::Portrait, Modality::Face),
        wholeRow(recording, stepTitle(Step::Signature), CaptureTarget::Signature, Modality::Signature)};
    for (const FingerPosition finger : kAllFingers)
        rows.push_back(fingerRow(recording, finger));
    for (const Eye eye : {Eye::Right, Eye::Left})
        rows.push_back(eyeRow(recording, eye));
    return rows;
}

AttemptsView describeAttempts(const Recording& recording, int selected,
                              const std::function<Frame(const AttemptId&)>& pictureOf)
{
    AttemptsView view;
    view.rows = describeOrigins(recording);
    view.selected = std::clamp(selected, 0, static_cast<int>(view.rows.size()) - 1);
    const OriginRow& row = view.rows[static_cast<std::size_t>(view.selected)];
    const TargetResult* target = recording.target(row.target);
    view.emptyText = row.attempt.isNull() ? tr("Belum ada gambar untuk bagian ini.")
                                          : tr("Membuka gambar yang tersimpan…");
    if (!target)
        return view;
    for (const Attempt& attempt : target->attempts)
        view.attempts.push_back(thumbnailOf(attempt, row.attempt, pictureOf(attempt.id)));
    if (row.attempt.isNull())
        return view;
    view.picture = imageOf(pictureOf(row.attempt));
    view.caption = row.part;
    return view;
}

GuideView describeAttemptsGuide(const AttemptsView& view)
{
    const OriginRow& row = view.rows[static_cast<std::size_t>(view.selected)];
    GuideView guide;
    guide.hint = row.attempt.isNull() ? row.part + QStringLiteral(": ") + row.origin + QLatin1Char('.')
                                      : tr("%1 dipakai dari percobaan ini.").arg(row.part);
    guide.detail = row.reasons;
    guide.tone = row.tone;
    guide.attemptsTitle = tr("Semua percobaan");
    guide.attempts = view.attempts;
    guide.note = tr("Yang terbaik dari semua percobaan dipakai; percobaan lain tetap tersimpan.");
    return guide;
}

AttemptsPresenter::AttemptsPresenter(Desk& desk, QObject* parent) : ScreenPresenter(parent), m_desk(desk)
{
    connect(&desk, &Desk::recordingOpened, this, [this] { follow(m_desk.recording()); });
    connect(&desk, &Desk::recordingClosed, this, [this] { follow(nullptr); });
}

void AttemptsPresenter::follow(RecordingSession* session)
{
    m_session = session;
    m_selected = 0;
    if (session)
        connect(session, &RecordingSession::changed, this, &AttemptsPresenter::changed);
    Q_EMIT changed();
}

void AttemptsPresenter::opened()
{
    m_selected = 0;
    const std::optional<Step> step = m_session ? m_session->snapshot().recording.current : std::nullopt;
    if (step) {
        const std::vector<OriginRow> rows = describeOrigins(m_session->snapshot().recording);
        const auto first = std::find_if(rows.begin(), rows.end(), [&](const OriginRow& row) {
            return modalityOf(row.target) == modalityOfStep(*step);
        });
        m_selected = first == rows.end() ? 0 : static_cast<int>(first - rows.begin());
    }
    Q_EMIT changed();
}

AttemptsView AttemptsPresenter::view() const
{
    if (!m_session)
        return {};
    return describeAttempts(m_session->snapshot().recording, m_selected,
                            [this](const AttemptId& attempt) { return m_session->thumbnail(attempt); });
}

ScreenFrame AttemptsPresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Asal setiap gambar");
    if (!m_session)
        return frame;
    frame.guide = describeAttemptsGuide(view());
    const std::optional<ServiceRequest>& current = m_desk.snapshot().current;
    if (current) {
        frame.bar.ticket = current->ticket.text();
        frame.bar.person =
            personLine(m_session->snapshot().recording.applicant, serviceName(current->service));
    }
    frame.bar.actions = {{ActionId::Confirm, tr("Kembali"), true}}; // nothing else is done here; Esc too
    return frame;
}

void AttemptsPresenter::select(int row)
{
    if (row == m_selected || row < 0)
        return;
    m_selected = row;
    Q_EMIT changed();
}

} // namespace rekam::ui
