#include "core/workflow/summons_stamping.h"

namespace rekam {

SummonsStamping::SummonsStamping(StationPorts& ports, Desk& desk, const LoginSession& login, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_desk(desk),
      m_login(login)
{
    connect(&desk, &Desk::changed, this, &SummonsStamping::follow);
}

void SummonsStamping::follow()
{
    const DeskSnapshot& desk = m_desk.snapshot();
    const RecordingSession* session = m_desk.recording();
    const bool isWanted =
        desk.stage == DeskStage::Done && session && desk.current && desk.current->intake.summons;
    const RecordId record = isWanted ? desk.current->recording : RecordId();
    if (record == m_record)
        return;
    m_record = record;
    m_pdf.clear();
    m_snapshot = StampSnapshot();
    m_snapshot.isWanted = isWanted;
    if (isWanted)
        draw(*desk.current, session->snapshot().recording);
    Q_EMIT changed();
}

void SummonsStamping::draw(const ServiceRequest& visit, const Recording& recording)
{
    SummonsStamp stamp;
    stamp.office = issuingOffice(m_ports.office);
    stamp.record = recording.id;
    stamp.letterNumber = visit.intake.summons.value_or(QString());
    stamp.ticket = visit.ticket.text();
    stamp.recordedAt = recording.packet ? recording.packet->sealedAt : m_ports.clock.nowUtc();
    stamp.operatorAccount = m_login.accountName;
    stamp.marking = markingOf(m_ports.office);
    drawPaper([stamp] { return summonsStampPaper(stamp); }, this,
              [this, record = m_record](const Result<DrawnPaper>& drawn) {
                  if (record != m_record)
                      return;
                  if (drawn) {
                      m_pdf = drawn->pdf;
                      m_snapshot.picture = drawn->picture;
                  } else {
                      m_snapshot.error = drawn.error();
                  }
                  Q_EMIT changed();
              });
}

void SummonsStamping::print()
{
    if (m_pdf.isEmpty() || m_snapshot.isPrinting)
        return;
    m_snapshot.isPrinting = true;
    m_snapshot.error.reset();
    Q_EMIT changed();
    sendToSlipPrinter(m_ports, QStringLiteral("stamp-") + m_record.text(), m_pdf, this,
                      [this, record = m_record](const Status& printed) {
                          if (record != m_record)
                              return;
                          m_snapshot.isPrinting = false;
                          m_snapshot.isPrinted = printed.has_value();
                          if (!printed)
                              m_snapshot.error = printed.error();
                          Q_EMIT changed();
                      });
}

} // namespace rekam
