"""Each of the eleven services of the counter, from the ticket to the closed visit, through the real store, devices and centre. Nightly:
tests/unit/workflow/services_test.cpp plays all eleven every time, flow.day some of them."""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import BIN, Folder, check, json_lines, record, rows, run

WITHDRAWN = {"moved-wni", "data-change-wni", "damaged-wni", "moved-oa", "data-change-oa", "renewal-oa", "damaged-oa"}
LOSS_LETTER = {"lost-wni", "lost-oa"}
RECORDED = {"new-wni", "new-oa"}
ALL = ["damaged-wni", "renewal-oa", "moved-wni", "data-change-wni", "lost-wni", "moved-oa", "data-change-oa", "damaged-oa", "lost-oa",
       "new-wni", "new-oa"]


def script(folder):
    """Everybody is another resident: the first of each kind for the first service that asks for the kind, and so on."""
    taken = {}
    lines = []
    for service in ALL:
        kind = (service.endswith("-oa"), service in RECORDED)
        person = taken.get(kind, 0)
        taken[kind] = person + 1
        lines.append(json.dumps({"service": service, "person": person}))
    file = folder / "services.jsonl"
    file.write_text("\n".join(lines) + "\n")
    return file


def every_service_is_played_to_the_card_in_the_hand(base):
    done, lines = record(base, "--script", script(base), timeout=1200)
    check(done.returncode == 0, f"record ended with {done.returncode}: {done.stdout[-1500:]} {done.stderr[-1500:]}")
    check([line["service"] for line in lines] == ALL, "one line a service, in order")
    for line in lines:
        service = line["service"]
        check(line["state"] == "closed", f"{service}: the visit is {line['state']}")
        check(line["blank"], f"{service}: a blank was used")
        check(bool(line["recordId"]) == (service in RECORDED), f"{service}: recorded is who was never recorded, and nobody else")
        wanted = "withdrawn" if service in WITHDRAWN else "loss-letter" if service in LOSS_LETTER else "not-asked"
        check(line["oldCard"] == wanted, f"{service}: the old card was {line['oldCard']}")
    check(len({line["blank"] for line in lines}) == len(ALL), "a blank each")
    return lines


def the_trail_counts_every_old_card(base):
    trail = [what for (what,) in rows(base, "home/store.db", "SELECT what FROM audit")]
    check(trail.count("card-requested") == len(ALL) - len(RECORDED), "one request a service without a recording")
    check(trail.count("old-card-withdrawn") == len(WITHDRAWN), "every old card is one line")
    check(trail.count("loss-letter-seen") == len(LOSS_LETTER), "so is every loss letter")
    check(trail.count("card-handed-over") == len(ALL), "and every card that was given")


def the_centre_knows_what_became_of_them(base):
    events = [what for (what,) in rows(base, "centre/central.sqlite", "SELECT what FROM events")]
    check(events.count("card-requested") == len(ALL) - len(RECORDED), f"the centre was asked {events.count('card-requested')} times")
    answers = [answer for (answer,) in rows(base, "centre/central.sqlite", "SELECT answer FROM card_requests")]
    check(answers == ["card"] * (len(ALL) - len(RECORDED)), f"and answered {answers}")
    recorded = rows(base, "centre/central.sqlite", "SELECT count(*) FROM recordings")[0][0]
    check(recorded == len(RECORDED), "nobody was recorded twice")
    sealed = [bytes(blob) for (blob,) in rows(base, "centre/central.sqlite", "SELECT sealed FROM card_requests")]
    people = json_lines((base / "centre/people.jsonl").read_text())
    niks = {person["nik"].encode() for person in people}
    check(not any(nik in blob for blob in sealed for nik in niks), "no NIK stands readable in a request")


def a_service_that_nobody_knows_is_refused(base):
    file = base / "wrong.jsonl"
    file.write_text('{"person": 0, "service": "free-lunch"}\n')
    done = run("rekamctl", "record", "--home", base, "--script", file, "--json")
    check(done.returncode == 2, f"an unknown service is unusable input, not {done.returncode}")


def main():
    check((BIN / "rekamctl").exists(), "rekamctl is built")
    with Folder("services") as base:
        every_service_is_played_to_the_card_in_the_hand(base)
        the_trail_counts_every_old_card(base)
        the_centre_knows_what_became_of_them(base)
        a_service_that_nobody_knows_is_refused(base)


if __name__ == "__main__":
    main()
