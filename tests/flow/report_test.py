"""The numbers in the reports are those of the store, counted again from its rows by somebody else."""
import csv
import datetime
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import Folder, check, json_lines, rows, run

VISITS = 700
ACCOUNT = "bangku"
PASSPHRASE = "kunci bangku ukur"
# States of a request as the table has them.
PARKED, WAITS_FOR_CENTRE, WAITS_FOR_CARD, CLOSED, CORRECTION = 5, 6, 7, 8, 9


def filled(base):
    done = run("rekamctl", "bench", "lists", "--requests", VISITS, "--runs", 1, "--home", base, "--json", timeout=240)
    lines = json_lines(done.stdout)
    check(lines and all(line["requests"] == VISITS for line in lines), f"a filled store: {done.stdout} {done.stderr}")


def report(base, kind, day):
    done = run("rekamctl", "report", kind, "--home", base, "--account", ACCOUNT, "--passphrase-file", "-", "--day", day, "--out",
               base / "out", "--json", stdin=PASSPHRASE + "\n")
    check(done.returncode == 0, f"report {kind}: {done.stderr}")
    name = json_lines(done.stdout)[-1]["report"]
    pdf = (base / "out" / (name + ".pdf")).read_bytes()
    check(pdf.startswith(b"%PDF-"), f"{name}.pdf is a PDF")
    with open(base / "out" / (name + ".csv"), encoding="utf-8-sig", newline="") as file:
        return name, list(csv.reader(file))


def table(lines, title):
    begin = next(i for i, line in enumerate(lines) if line and line[0] == title) + 2
    end = next((i for i in range(begin, len(lines)) if not lines[i]), len(lines))
    return lines[begin:end]


def days_of(base):
    """State of every visit, and whether its packet is held, by the day on which it arrived."""
    found = rows(base, "store.db", "SELECT q.arrived_ms, q.state, (SELECT count(*) FROM outbox o JOIN recordings r ON r.id = o.recording"
                                   " WHERE r.request = q.id AND o.hold = 1) FROM requests q")
    visits = [(datetime.datetime.fromtimestamp(ms / 1000).date(), state, held) for ms, state, held in found]
    check(len(visits) == VISITS, f"{len(visits)} visits in the table")
    return visits


def expected(visits):
    states = Counter(state for _, state, _ in visits)
    held = sum(h for _, _, h in visits)
    sealed = states[CLOSED] + states[WAITS_FOR_CARD] + states[WAITS_FOR_CENTRE]
    printed = states[CLOSED] + states[WAITS_FOR_CARD]
    return [len(visits), sealed + states[CORRECTION], sealed, sealed, sealed - held, sealed - held, printed, printed, states[CLOSED]]


SERVICES = 11


def by_service(base, home, today, daily):
    """The table by service of the day, against the rows of that day's visits."""
    found = rows(home, "store.db", "SELECT v.arrived_ms, v.service, v.state FROM visits v")
    day = [(service, state) for ms, service, state in found
           if datetime.datetime.fromtimestamp(ms / 1000).date() == today]
    lines = table(daily, "Menurut layanan")
    check(len(lines) == SERVICES + 1, f"eleven services and the others, not {len(lines)}")
    for number, line in enumerate(lines[:SERVICES], start=1):
        came = [state for service, state in day if service == number]
        counted = [int(cell) for cell in line[1:]]
        check(counted[0] == len(came), f"{line[0]}: {counted[0]} came, {len(came)} in the table")
        check(counted[3] == came.count(CLOSED), f"{line[0]}: handed over {counted[3]}")
    check(sum(int(line[1]) for line in lines) == len(day), "the services add up to the day")
    check([int(cell) for cell in lines[SERVICES][1:]] == [0, 0, 0, 0, 0], f"nobody came for anything else: {lines[SERVICES]}")


def ledger(home, stock):
    """Each state of the ledger of blanks, against its table."""
    states = dict(rows(home, "store.db", "SELECT state, count(*) FROM card_blanks GROUP BY state"))
    lines = table(stock, "Buku blangko")
    for state, line in enumerate(lines[:6], start=1):
        check(int(line[1]) == states.get(state, 0), f"ledger: {line}, in the table {states.get(state, 0)}")
    check(len(states) == 4, f"blanks in four states: {states}")
    check(int(lines[6][1]) == sum(states.values()), f"the whole ledger: {lines[6]}")


def uncollected(base, home, today):
    """Cards that lie here for two weeks or more; none of them whole with its NIK."""
    day = today + datetime.timedelta(days=12)  # the cards of the first days are old enough by then
    _, lines = report(base, "uncollected", day.isoformat())
    listed = table(lines, "Kartu satu per satu")
    begin = datetime.datetime.combine(day - datetime.timedelta(days=13), datetime.time())
    expected = rows(home, "store.db", "SELECT count(*) FROM card_facts WHERE state IN (3, 6) AND since_ms < "
                    + str(int(begin.timestamp() * 1000)))[0][0]
    check(expected > 0, "some cards are that old")
    check(len(listed) == expected, f"{len(listed)} uncollected cards, {expected} in the table")
    by_slot = table(lines, "Menurut rak")
    check(sum(int(line[1]) for line in by_slot) == expected, f"slots add up: {by_slot}")
    check(not any(line[2].isdigit() for line in listed), "no NIK is whole")


def main():
    with Folder("report") as base:
        filled(base)
        home = base / "home" if (base / "home").is_dir() else base
        visits = days_of(home)
        today = max(day for day, _, _ in visits)

        _, daily = report(base, "daily", today.isoformat())
        counted = [int(line[1]) for line in table(daily, "Rekonsiliasi")]
        check(counted == expected([v for v in visits if v[0] == today]), f"the day's funnel {counted}")

        by_service(base, home, today, daily)

        name, monthly = report(base, "monthly", today.isoformat())
        month = [v for v in visits if (v[0].year, v[0].month) == (today.year, today.month)]
        counted = [int(line[1]) for line in table(monthly, "Rekonsiliasi")]
        check(counted == expected(month), f"the month's funnel {counted}, expected {expected(month)}")
        per_day = {line[0]: [int(cell) for cell in line[1:10]] for line in table(monthly, "Per hari")}
        for day in {v[0] for v in month}:
            check(per_day[day.isoformat()] == expected([v for v in month if v[0] == day]), f"{day} in {name}")

        _, stock = report(base, "stock", today.isoformat())
        waiting = rows(home, "store.db", "SELECT count(*) FROM card_jobs WHERE state = 3")[0][0]
        check(int(table(stock, "Kartu dan blangko")[3][1]) == waiting, "cards that wait to be fetched")
        ledger(home, stock)
        uncollected(base, home, today)
        report(base, "device", today.isoformat())
        _, incident = report(base, "incident", today.isoformat())
        check(table(incident, "Rekaman di komputer ini"), "somebody was recorded here")
        told = rows(home, "store.db", "SELECT count(*) FROM audit WHERE what = 'report-exported'")[0][0]
        check(told == 6, f"each export is a line in the trail, not {told}")


main()
