#include "core/workflow/training_scene.h"

#include "core/people/training_subject.h"

namespace rekam {
namespace {

quint8 backdropBehind(const Applicant& applicant, const BackdropRule& rule)
{
    return sceneBackdrop(backdropFor(applicant.birthDate, applicant.citizenship, rule));
}

quint16 missingFingersOf(const Recording& recording)
{
    unsigned missing = 0;
    for (const FingerPosition finger : kAllFingers) {
        if (recording.isExcepted(Modality::Finger, static_cast<int>(finger)))
            missing |= 1u << (static_cast<unsigned>(finger) - 1);
    }
    return static_cast<quint16>(missing);
}

quint8 missingEyesOf(const Recording& recording)
{
    unsigned missing = 0;
    for (const Eye eye : {Eye::Right, Eye::Left}) {
        if (recording.isExcepted(Modality::Iris, static_cast<int>(eye)))
            missing |= 1u << (static_cast<unsigned>(eye) - 1);
    }
    return static_cast<quint8>(missing);
}

} // namespace

quint64 TrainingScene::subjectOf(const Nik& nik) { return trainingSubjectOf(nik); }

void TrainingScene::seat(const Recording& recording)
{
    const Applicant& applicant = recording.applicant;
    m_rightPerson = subjectOf(applicant.nik);
    m_scene = Scene{m_rightPerson, 0, backdropBehind(applicant, m_ports.backdrops),
                    missingFingersOf(recording), missingEyesOf(recording)};
    present();
}

void TrainingScene::follow(const Recording& recording)
{
    Scene scene = m_scene;
    scene.missingFingers = missingFingersOf(recording);
    scene.missingEyes = missingEyesOf(recording);
    if (scene == m_scene)
        return;
    m_scene = scene;
    present();
}

void TrainingScene::holder(const Nik& nik)
{
    m_rightPerson = subjectOf(nik);
    m_scene = Scene{m_rightPerson, m_scene.impression + 1, m_scene.backdrop};
    present();
}

void TrainingScene::somebodyElse()
{
    ++m_scene.impression;
    m_scene.subject = m_scene.subject * 6364136223846793005ULL + 1442695040888963407ULL;
    present();
}

void TrainingScene::officer(const AccountId& account)
{
    ++m_scene.impression;
    m_scene.subject = trainingSubjectOf(account);
    m_scene.missingFingers = 0;
    m_scene.missingEyes = 0;
    present();
}

void TrainingScene::rightPersonAgain()
{
    ++m_scene.impression;
    m_scene.subject = m_rightPerson;
    present();
}

void TrainingScene::forget()
{
    m_scene = Scene{};
    m_rightPerson = 0;
}

void TrainingScene::present() const
{
    if (!m_ports.office.isTraining)
        return;
    for (CaptureDevice* device :
         {m_ports.camera, m_ports.signaturePad, m_ports.fingerReader, m_ports.irisCamera}) {
        if (device)
            device->present(m_scene);
    }
}

} // namespace rekam
