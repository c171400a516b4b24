#include "core/workflow/form_keeper.h"

#include <utility>

namespace rekam {

FormKeeper::FormKeeper(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kAfterKey);
    connect(&m_pause, &QTimer::timeout, this, &FormKeeper::keepNoted);
}

void FormKeeper::open()
{
    close();
    if (!m_ports.drafts)
        return;
    m_ports.drafts->loadDrafts(this, [this, opening = m_opening](const Result<FormTexts>& texts) {
        if (opening != m_opening)
            return;
        m_isOpen = true;
        if (!texts || texts->empty())
            return;
        for (const auto& [form, text] : *texts)
            m_texts.emplace(form, text); // what was typed meanwhile is newer
        Q_EMIT ready();
    });
}

void FormKeeper::close()
{
    ++m_opening;
    keepNoted();
    m_isOpen = false;
    m_texts.clear();
}

void FormKeeper::note(FormKind form, const QByteArray& text)
{
    if (!m_isOpen || restored(form) == text)
        return;
    m_texts[form] = text;
    m_noted[form] = text;
    m_pause.start();
}

void FormKeeper::filed(FormKind form)
{
    if (!m_isOpen)
        return;
    m_noted.erase(form);
    m_texts.erase(form);
    m_ports.drafts->keepDraft(form, {});
}

QByteArray FormKeeper::restored(FormKind form) const
{
    const auto at = m_texts.find(form);
    return at == m_texts.end() ? QByteArray() : at->second;
}

void FormKeeper::keepNoted()
{
    m_pause.stop();
    for (const auto& [form, text] : std::exchange(m_noted, {}))
        m_ports.drafts->keepDraft(form, text);
}

} // namespace rekam
